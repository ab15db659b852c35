package dev.wirewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What an earlier program kept of analyses, after an update. */
class EarlierAnalysesIT {

  @ParameterizedTest
  @EnumSource
  void areInTheirFirstRevisionWithPassagesAsTheyWereNumbered(TestDatabase kind) {
    var database = kind.openAt("61");
    database
        .jdbc()
        .sql(
            """
            insert into analysis (id, title, publication, issue, url, language, original, created_at)
            values ('talks', 'Talks', '', '', '', 'en', 'Talks. They met.',
              timestamp with time zone '2026-03-01 08:00:00+00:00')
            """)
        .update();
    for (int position = 1; position <= 2; position++) {
      database
          .jdbc()
          .sql(
              """
              insert into passage (analysis_id, position, summary, text, start_words, start_midway)
              values ('talks', ?, '', 'They met.', '', false)
              """)
          .param(position)
          .update();
    }

    database.migrate();

    var none = new StaticListableBeanFactory().getBeanProvider(RevisedPassages.class);
    var store = new AnalysisStore(database.jdbc(), none, InstantSource.system());
    StoredAnalysis talks = store.find("talks").orElseThrow();
    assertThat(talks.analysis().revision()).isEqualTo(1);
    assertThat(talks.analysis().author()).isEmpty();
    assertThat(talks.analysis().staleAfterDays()).isEqualTo(30);
    assertThat(talks.analysis().original()).isNotNull();
    assertThat(talks.analysis().passages()).extracting(Passage::number).containsExactly(1, 2);
    assertThat(talks.numbers()).isEqualTo(2);
    assertThat(new FormerRevisions(database.jdbc()).all("talks"))
        .containsExactly(new Revision(1, Instant.parse("2026-03-01T08:00:00Z"), ""));
  }
}
