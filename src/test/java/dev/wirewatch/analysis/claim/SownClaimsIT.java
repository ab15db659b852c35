package dev.wirewatch.analysis.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.analysis.Analyses;
import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.DigestClaim;
import dev.wirewatch.analysis.NewArticle;
import dev.wirewatch.analysis.Revising;
import dev.wirewatch.analysis.SownAnalyses;
import dev.wirewatch.analysis.text.Article;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims of a digest, and where they stand once the author's text is there. */
@DirtiesContext
@SpringBootTest
class SownClaimsIT {

  private static final String SUMMARY = "Two ports were joined by a dredged channel.";

  @TempDir static Path data;

  @Autowired private Analyses analyses;
  @Autowired private Claims claims;
  @Autowired private SownAnalyses sower;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcTemplate jdbc;

  private Analysis paper = empty();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.poll.enabled", () -> false);
  }

  private static Analysis empty() {
    return new Analysis("", "", "", "", "", null, "", "", null, 0, null, List.of());
  }

  @BeforeEach
  void aDigestOfOnePassage() throws Exception {
    jdbc.update("delete from analysis where id like 'channel%'");
    Article article = Article.parse("Channel Notes\n\nNobody knew yet.");
    String id = analyses.bring(NewArticle.of(article, "Channel Notes", "test")).id();
    String passage = id + "-1";
    paper = revised(id, new Revising.Part(passage, "Channel", null, true, SUMMARY, List.of()));
    sow("joined by a dredged channel");
  }

  private Analysis revised(String id, Revising.Part part) {
    return analyses.revise(id, new Revising(null, null, List.of(part)));
  }

  private void sow(String quote) {
    var claim =
        new DigestClaim(1, "Joined", "forecast", quote, null, List.of(), "dredg* AND channel");
    transactions.executeWithoutResult(status -> sower.sown(paper, List.of(claim), "configuration"));
  }

  private Claim only() {
    List<Claim> all = claims.of(analyses.find(paper.id()).orElseThrow());
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private void bringText(String text) {
    revised(paper.id(), new Revising.Part(paper.id() + "-1", null, text, false, null, null));
  }

  @Test
  void eachIsMadeOnceAndNotAgainAfterSomebodyRemovedIt() {
    sow("joined by a dredged channel");
    assertThat(only().kind()).isEqualTo(Kind.FORECAST);

    claims.remove(paper.id(), only().id());
    sow("joined by a dredged channel");

    assertThat(claims.of(analyses.find(paper.id()).orElseThrow())).isEmpty();
  }

  @Test
  void aClaimKeepsItsPlaceInTheSummaryWhenTheAuthorsTextComes() {
    bringText("The author writes of something else, at length.");

    Claim claim = only();
    assertThat(claim.isLost()).isFalse();
    Span span = Objects.requireNonNull(claim.span());
    assertThat(SUMMARY.substring(span.start(), span.end())).isEqualTo(claim.quote());
  }

  @Test
  void itMovesWithTheSummaryAndIsLostWithItsWords() {
    bringText("The author writes of something else, at length.");
    revised(
        paper.id(),
        new Revising.Part(paper.id() + "-1", null, null, false, "At last: " + SUMMARY, null));
    assertThat(Objects.requireNonNull(only().span()).start())
        .isEqualTo(("At last: " + SUMMARY).indexOf("joined"));

    revised(
        paper.id(),
        new Revising.Part(paper.id() + "-1", null, null, false, "Nothing was built.", null));
    assertThat(only().isLost()).isTrue();
    assertThat(only().quote()).isEqualTo("joined by a dredged channel");
  }

  @Test
  void aQueryThatCannotBeIsLeftOut() {
    claims.remove(paper.id(), only().id());
    var broken =
        new DigestClaim(1, "Broken", "fact", "Two ports", null, List.of("no-theme"), "ports AND (");
    transactions.executeWithoutResult(
        status -> sower.sown(paper, List.of(broken), "configuration"));

    assertThat(only().query()).isNull();
    assertThat(only().themes()).isEmpty();
  }
}
