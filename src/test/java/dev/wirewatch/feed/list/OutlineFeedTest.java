package dev.wirewatch.feed.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.feed.list.OutlineFeed.NoFeed;
import dev.wirewatch.fetch.address.OpenNetworks;
import dev.wirewatch.source.PageRules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineFeedTest {

  @Test
  void theTitleElseTheTextElseTheHostIsTheName() throws NoFeed {
    assertThat(feed("title='T' text='X' xmlUrl='https://a.example/'").name()).isEqualTo("T");
    assertThat(feed("title='' text='X' xmlUrl='https://a.example/'").name()).isEqualTo("X");
    assertThat(feed("xmlUrl='https://a.example/'").name()).isEqualTo("a.example");
  }

  @Test
  void whatOtherProgramsWroteIsCutToFitAndTheReportSaysSo() throws NoFeed {
    String attributes =
        "text='%s' language='Old Norse!' xmlUrl='https://a.example/'".formatted("n".repeat(600));
    OutlineFeed read = OutlineFeed.of(outline(attributes), new OpenNetworks(List.of()));
    assertThat(read.feed().name()).hasSize(NewFeed.LONGEST_NAME).endsWith("…");
    assertThat(read.feed().language()).isEmpty();
    assertThat(read.note())
        .contains("The name may have 500 characters", "It was cut.")
        .contains("“Old Norse!” is no language", "It was left out.");
  }

  @Test
  void whatThisProgramWroteIsCheckedAsAnythingElse() {
    String name = "wirewatch:outlet='A' xmlUrl='https://a.example/' text='%s'";
    assertThatThrownBy(() -> feed(name.formatted("n".repeat(600))))
        .isInstanceOf(NoFeed.class)
        .hasMessageContaining("The name may have 500 characters");
  }

  @Test
  void aCategoryServesAsGroupWhereThereIsNone() throws NoFeed {
    List<Outline> outlines = Outlines.read("groups-within-groups.opml").outlines();
    assertThat(read(outlines.get(4)).group()).isEqualTo("Europe / East");
    assertThat(read(outlines.get(3)).group()).isEqualTo("Asia");
  }

  @ParameterizedTest
  @CsvSource({
    "feed://a.example/rss, http://a.example/rss",
    "feed:https://a.example/rss, https://a.example/rss",
    "'  pcast://a.example/rss &#10;', http://a.example/rss"
  })
  void addressesWithTheSchemesOfReadersAreTaken(String address, String url) throws NoFeed {
    assertThat(feed("xmlUrl='" + address + "'").url().text()).isEqualTo(url);
  }

  @Test
  void languagesThatSayNothingAreLeftOut() throws NoFeed {
    assertThat(feed("language='unknown' xmlUrl='https://a.example/'").language()).isEmpty();
    assertThat(feed("language='en-us' xmlUrl='https://a.example/'").language()).isEqualTo("en-us");
  }

  @Test
  void ownAttributesAreUnderstoodUnderAnyPrefix() throws NoFeed {
    NewFeed feed = read(Outlines.read("own-attributes.opml").outlines().getFirst());
    assertThat(feed.outlet()).isEqualTo("Foreign ministry");
    assertThat(feed.country()).isEqualTo("Russia");
    assertThat(feed.every()).isEqualTo(Duration.ofSeconds(90));
    assertThat(feed.zone()).isEqualTo("Europe/Moscow");
    assertThat(feed.enabled()).isFalse();
    assertThat(feed.page()).isEqualTo(new PageRules("li.news > a", "h2", "", "", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "0, includes another list",
    "1, names no feed",
    "2, must start with http",
    "3, user name or password",
    "5, reads by rules of its own"
  })
  void whatIsNoFeedIsRefusedWithAReason(int place, String reason) {
    Outline outline = Outlines.read("not-feeds.opml").outlines().get(place);
    assertThatThrownBy(() -> read(outline)).isInstanceOf(NoFeed.class).hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "-5m, must be a second or more",
    "0s, must be a second or more",
    "99999999999999d, 365 days or less",
    "often, must be a time such as 15m"
  })
  void anIntervalThatWouldPesterAServerIsRefused(String every, String reason) {
    String ours = "wirewatch:every='" + every + "' xmlUrl='https://a.example/'";
    assertThatThrownBy(() -> feed(ours)).isInstanceOf(NoFeed.class).hasMessageContaining(reason);
  }

  private static NewFeed feed(String attributes) throws NoFeed {
    return read(outline(attributes));
  }

  private static Outline outline(String attributes) {
    byte[] file = Outlines.opml(Outlines.outline(attributes));
    return OpmlReader.read(file, null).outlines().getFirst();
  }

  private static NewFeed read(Outline outline) throws NoFeed {
    return OutlineFeed.of(outline, new OpenNetworks(List.of())).feed();
  }
}
