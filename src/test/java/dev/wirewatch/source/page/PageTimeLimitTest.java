package dev.wirewatch.source.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.PageRules;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class PageTimeLimitTest {

  private static final URI ADDRESS = URI.create("https://wire.example/news");

  /** Time that stands still for some looks, and then runs away. */
  private static LongSupplier runsAwayAfter(int looks) {
    var left = new AtomicInteger(looks);
    return () -> left.getAndDecrement() > 0 ? 0 : Duration.ofHours(1).toNanos();
  }

  private static String page(int entries) {
    return "<ul>" + "<li><a href='/a'>A headline</a></li>".repeat(entries) + "</ul>";
  }

  @Test
  void aPageThatTakesTooLongEndsThere() {
    List<String> mended = new ArrayList<>();

    HtmlPage page =
        HtmlPage.of(page(10_000), ADDRESS, new PageTimeLimit(runsAwayAfter(10)), mended);

    assertThat(page.document().select("li")).hasSizeBetween(100, 9_000);
    assertThat(page.mended()).singleElement().asString().contains("takes too long");
  }

  @Test
  void anyOtherPageIsReadToItsEnd() {
    HtmlPage page =
        HtmlPage.of(page(10_000), ADDRESS, new PageTimeLimit(() -> 0), new ArrayList<>());
    assertThat(page.document().select("li")).hasSize(10_000);
    assertThat(page.mended()).isEmpty();
  }

  @Test
  void aSelectorThatTakesTooLongIsGivenUp() {
    HtmlPage page = HtmlPage.of(page(100), ADDRESS, new PageTimeLimit(() -> 0), new ArrayList<>());
    var patience = new PageTimeLimit(runsAwayAfter(10));
    assertThatThrownBy(() -> page.select("li", patience)).isInstanceOf(PageTimeLimit.Lost.class);
    assertThat(page.select("li", new PageTimeLimit(() -> 0))).hasSize(100);
  }

  @Test
  void entriesThatTakeTooLongAreGivenUp() {
    HtmlPage page = HtmlPage.of(page(5), ADDRESS, new PageTimeLimit(() -> 0), new ArrayList<>());
    var rules = new PageRules("li", "", "", "", "");
    var reader = new PageReader(InstantSource.system());
    int elements = page.document().getAllElements().size();
    var patience = new PageTimeLimit(runsAwayAfter(elements + 3));
    assertThatThrownBy(() -> reader.read(page, rules, DateHome.UTC, patience))
        .isInstanceOf(PageTimeLimit.Lost.class);
  }
}
