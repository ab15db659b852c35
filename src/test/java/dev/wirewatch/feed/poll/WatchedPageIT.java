package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Health;
import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.source.PageRules;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A watched page is polled like a feed: same log, same health, same limits. */
@ParameterizedClass
@EnumSource
class WatchedPageIT {

  private static final PageRules RULES = new PageRules("ul.news > li", "", "", "", "");

  private final Polls polls;
  private final long id;

  WatchedPageIT(TestDatabase kind) {
    polls = new Polls(kind);
    id =
        polls.feeds.addPage(
            serve("<ul class='news'>" + entry(1) + entry(2) + "</ul>"),
            RULES,
            "Asia/Shanghai",
            polls.now);
  }

  @AfterEach
  void close() throws IOException {
    polls.close();
  }

  @Test
  void bringsItsEntries() {
    polls.poll(id);
    assertThat(polls.sink.titles)
        .containsExactly("Ferry 1 runs again today", "Ferry 2 runs again today");
    assertThat(polls.health(id).state()).isEqualTo(Health.State.OK);
    PollRecord poll = polls.log.latest(id, 1).getFirst();
    assertThat(poll.outcome()).isEqualTo(PollRecord.Outcome.READ);
    assertThat(poll.entries()).isEqualTo(2);
  }

  @Test
  void aChangedStructureIsAFailureInWords() {
    polls.poll(id);
    serve("<div class='news-list'>" + entry(3) + "</div>");
    polls.poll(id);
    assertThat(polls.health(id).state()).isEqualTo(Health.State.FAILING);
    assertThat(polls.health(id).message())
        .contains("The page answered, but the selector “ul.news > li” found nothing.");
    assertThat(polls.outcomes(id)).first().isEqualTo(PollRecord.Outcome.FAILED);
  }

  @Test
  void farFewerEntriesThanUsualAreReportedUntilThePageIsItselfAgain() {
    serve(list(12));
    polls.poll(id);
    serve(list(3));
    polls.poll(id);
    polls.poll(id);

    assertThat(polls.health(id).state()).isEqualTo(Health.State.OK);
    assertThat(polls.health(id).message()).contains("The page held 3 entries where it usually");
    assertThat(polls.log.latest(id, 1).getFirst().message()).contains("The page held 3 entries");

    serve(list(9));
    polls.poll(id);
    assertThat(polls.health(id).message()).isEmpty();
  }

  @Test
  void aPageThatHasBecomeShortForGoodIsNotReportedForEver() {
    serve(list(12));
    polls.poll(id);
    serve(list(3));
    for (int i = 0; i < 4; i++) {
      polls.poll(id);
    }
    assertThat(polls.health(id).message()).isEmpty();
  }

  private static String list(int entries) {
    return IntStream.range(0, entries)
        .mapToObj(WatchedPageIT::entry)
        .collect(Collectors.joining("", "<ul class='news'>", "</ul>"));
  }

  @Test
  void recoversWhenThePageIsItselfAgain() {
    serve("<p>Back soon.</p>");
    polls.poll(id);
    serve("<ul class='news'>" + entry(1) + "</ul>");
    polls.poll(id);
    assertThat(polls.health(id).state()).isEqualTo(Health.State.OK);
    assertThat(polls.health(id).failures()).isZero();
  }

  private URI serve(String body) {
    String page = "<html lang='en'><title>Harbour</title><body>" + body + "</body></html>";
    return polls.server.onDocument(
        "/news/", "Content-Type: text/html\r\n", page.getBytes(StandardCharsets.UTF_8));
  }

  private static String entry(int i) {
    return "<li><a href='2016/ferry-"
        + i
        + ".html'>Ferry "
        + i
        + " runs again today</a> <b>2026-03-31 1"
        + i
        + ":00</b></li>";
  }
}
