package dev.wirewatch.feed.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.FormerAddresses;
import dev.wirewatch.feed.ItemsAfter;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.feed.StoredFeeds;
import dev.wirewatch.feed.access.AccessChange;
import dev.wirewatch.feed.access.FeedAccesses;
import dev.wirewatch.feed.access.StoredAccesses;
import dev.wirewatch.feed.list.ImportReport.Line;
import dev.wirewatch.feed.list.ImportReport.Outcome;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.fetch.address.OpenNetworks;
import dev.wirewatch.source.PageRules;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists in and out. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FeedListsIT {

  private final TestDatabase.Opened database;
  private final Feeds feeds;
  private final FeedAccesses accesses;
  private final FeedLists lists;

  FeedListsIT(TestDatabase kind, @TempDir Path data) {
    database = kind.open();
    feeds = new StoredFeeds(database).feeds(() -> Instant.parse("2026-03-31T12:00:00Z"));
    accesses = StoredAccesses.on(database, data);
    lists =
        new FeedLists(
            feeds, accesses, new FormerAddresses(database.jdbc()), new OpenNetworks(List.of()));
  }

  @Test
  void anImportAddsWhatIsNotThereAndSaysWhatIs() {
    byte[] file = Outlines.file("groups-within-groups.opml");

    ImportReport first = lists.importOpml(file, null);
    ImportReport second = lists.importOpml(file, null);

    assertThat(first.lines())
        .extracting(Line::outcome)
        .containsExactly(
            Outcome.ADDED,
            Outcome.ADDED,
            Outcome.ADDED,
            Outcome.ADDED,
            Outcome.ADDED,
            Outcome.ADDED,
            Outcome.NO_FEED);
    assertThat(second.count(Outcome.ALREADY_THERE)).isEqualTo(6);
    assertThat(second.lines())
        .extracting(Line::feedId)
        .isEqualTo(first.lines().stream().map(Line::feedId).toList());
    assertThat(groups()).contains("NHK: Asia / Japan and Korea", "By category: Europe / East");
    assertThat(feeds.count()).isEqualTo(6);
  }

  @Test
  void otherSpellingsOfAnAddressAreProbablyTheSameFeed() throws Exception {
    Feed known = feeds.add(feed("https://www.wire.example/rss", "Wire")).feed();

    ImportReport report =
        lists.importOpml(
            Outlines.opml(
                Outlines.outline("text='Plain' xmlUrl='http://wire.example/rss/'")
                    + Outlines.outline("text='One' xmlUrl='https://one.example/rss'")
                    + Outlines.outline("text='Same' xmlUrl='HTTPS://ONE.example:443/rss'")
                    + Outlines.outline("text='Slash' xmlUrl='https://one.example/rss/'")),
            null);

    assertThat(report.lines())
        .extracting(Line::outcome)
        .containsExactly(
            Outcome.ALREADY_THERE, Outcome.ADDED, Outcome.ALREADY_THERE, Outcome.ALREADY_THERE);
    assertThat(report.lines().get(0).feedId()).isEqualTo(known.id());
    assertThat(report.lines().get(0).note()).contains("Probably the same as " + known.url());
    assertThat(report.lines().get(2).note()).contains("more than once");
    assertThat(report.lines().get(3).feedId()).isEqualTo(report.lines().get(1).feedId());
  }

  @Test
  void anAddressThatAFeedHadBeforeIsThatFeed() throws Exception {
    long moved = feeds.add(feed("https://wire.example/old", "Wire")).feed().id();
    feeds.update(moved, feed("https://wire.example/new", "Wire"));
    String old = "https://wire.example/old";

    ImportReport opml =
        lists.importOpml(Outlines.opml(Outlines.outline("text='W' xmlUrl='" + old + "'")), null);
    ImportReport yaml =
        lists.importYaml(
            "feeds: [{url: '%s'}]".formatted(old).getBytes(StandardCharsets.UTF_8), "feeds.yml");

    for (Line line : List.of(opml.lines().getFirst(), yaml.lines().getFirst())) {
      assertThat(line.outcome()).isEqualTo(Outcome.ALREADY_THERE);
      assertThat(line.feedId()).isEqualTo(moved);
      assertThat(line.note()).isEqualTo("Its address is now https://wire.example/new.");
    }
    assertThat(feeds.count()).isEqualTo(1);
  }

  @Test
  void whatIsNoFeedIsRefusedLineByLine() {
    ImportReport report = lists.importOpml(Outlines.file("not-feeds.opml"), null);

    assertThat(report.count(Outcome.REFUSED)).isEqualTo(6);
    assertThat(report.count(Outcome.NO_FEED)).isEqualTo(1);
    assertThat(report.lines()).allMatch(line -> !line.note().isEmpty() && line.feedId() == null);
    assertThat(feeds.count()).isZero();
  }

  @Test
  void addressesInNetworksThatAreNotOpenAreRefused() {
    String yaml = "feeds: [{url: 'http://192.168.1.7/rss'}, {url: 'https://open.example/rss'}]";
    var report = lists.importYaml(yaml.getBytes(StandardCharsets.UTF_8), "feeds.yml");
    assertThat(report.lines()).extracting(Line::outcome).contains(Outcome.REFUSED, Outcome.ADDED);
    assertThat(report.lines().getFirst().note()).contains("not public");

    byte[] opml = Outlines.opml(Outlines.outline("xmlUrl='http://[::1]/rss'"));
    assertThat(lists.importOpml(opml, null).lines().getFirst().note()).contains("not public");
    assertThat(feeds.count()).isEqualTo(1);
  }

  @Test
  void aListWithoutFeedsSaysSo() {
    assertThat(lists.importOpml(Outlines.opml("<outline text='To do'/>"), null).notes())
        .containsExactly("The file names no feeds.");
  }

  @Test
  void aDeletedFeedComesBackWithTheNewDescription() throws Exception {
    Feed deleted = feeds.add(feed("https://back.example/rss", "Before")).feed();
    feeds.delete(deleted.id(), ItemsAfter.KEEP);

    ImportReport report =
        lists.importOpml(
            Outlines.opml(Outlines.outline("text='After' xmlUrl='https://back.example/rss'")),
            null);

    assertThat(report.lines().getFirst().outcome()).isEqualTo(Outcome.ADDED);
    assertThat(report.lines().getFirst().note()).contains("had been deleted");
    assertThat(feeds.find(deleted.id()).orElseThrow().feed().name()).isEqualTo("After");
  }

  @Test
  void thousandsOfFeedsAreImportedAtOnce() {
    String outlines =
        IntStream.range(0, 5_000)
            .mapToObj(i -> Outlines.outline("xmlUrl='https://host" + i + ".example/rss'"))
            .collect(Collectors.joining());

    ImportReport report = lists.importOpml(Outlines.opml(outlines), null);

    assertThat(report.count(Outcome.ADDED)).isEqualTo(5_000);
    assertThat(report.lines())
        .extracting(Line::feedId)
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    assertThat(feeds.count()).isEqualTo(5_000);
  }

  @Test
  void anExportAsOpmlImportsAgainWithoutLoss() {
    oddFeeds().forEach(this::add);
    List<Feed> before = withoutIds();
    String export = lists.exportOpml();
    empty();

    ImportReport report = lists.importOpml(export.getBytes(StandardCharsets.UTF_8), null);

    assertThat(report.count(Outcome.ADDED)).isEqualTo(before.size());
    assertThat(report.notes()).isEmpty();
    assertThat(withoutIds()).isEqualTo(before);
    assertThat(lists.exportOpml()).isEqualTo(export);
  }

  @Test
  void anExportAsYamlImportsAgainWithoutLoss() {
    oddFeeds().forEach(this::add);
    List<Feed> before = withoutIds();
    String export = lists.exportYaml();
    empty();

    lists.importYaml(export.getBytes(StandardCharsets.UTF_8), "feeds.yml");

    assertThat(withoutIds()).isEqualTo(before);
    assertThat(lists.exportYaml()).isEqualTo(export);
  }

  private void empty() {
    database.jdbc().sql("delete from feed").update();
  }

  private static List<NewFeed> oddFeeds() {
    PageRules page = new PageRules("li > a[href*=\"/n/\"]", "h2, b[title='x']", "", "time", "p");
    String names = "Plain|<b>&amp;\"'|NO|null|~|# no|a: b|- x|C:\\dir|Новости 新闻 \uD83D\uDDDE|1e3";
    List<NewFeed> odd =
        new ArrayList<>(
            names
                .lines()
                .flatMap(line -> Arrays.stream(line.split("\\|")))
                .map(name -> feed("https://odd.example/" + name.hashCode(), name))
                .toList());
    odd.add(full("https://a.example/rss", "A", "Asia / Japan", null));
    odd.add(full("http://a.example/rss", "A without s", "Asia", null));
    odd.add(full("https://a.example/rss/", "A with slash", "A /  / B", null));
    odd.add(full("https://page.example/", "Page", "Asia / Japan / Tokyo", page));
    return odd;
  }

  @Test
  void exportsHoldNoSecretsAndSayWhereTheyAreMissing() throws Exception {
    add(feed("https://open.example/rss", "Open"));
    long closed = feeds.add(feed("https://closed.example/rss", "Closed")).feed().id();
    accesses.change(closed, new AccessChange("", Map.of(), "desk", "s3cret", "sid=s3cret"));

    assertThat(lists.exportOpml())
        .containsOnlyOnce("<!-- What its server is told (user agent, headers, password, cookies)")
        .doesNotContain("s3cret", "desk");
    assertThat(lists.exportYaml())
        .containsOnlyOnce("  # What its server is told")
        .doesNotContain("s3cret", "desk");
    assertThat(lists.importYaml(lists.exportYaml().getBytes(StandardCharsets.UTF_8), "feeds.yml"))
        .extracting(report -> report.count(Outcome.ALREADY_THERE))
        .isEqualTo(2L);
  }

  @Test
  void theSampleWireStaysOutOfExports() {
    database
        .jdbc()
        .sql(
            """
            insert into feed (name, url, outlet, country, language, group_name, enabled, created_at)
            values ('Sample', 'sample:wire', 'S', '', '', '', false, current_timestamp)
            """)
        .update();
    database.jdbc().sql("insert into feed_state (feed_id) select id from feed").update();
    assertThat(lists.exportOpml()).doesNotContain("sample:");
    assertThat(lists.exportYaml()).isEqualTo("feeds: []\n");
  }

  @Test
  void otherReadersFindWhatTheyNeedInAnExport() {
    add(full("https://a.example/rss?a=1&b=2", "A", "Asia / Japan", null));
    add(full("https://page.example/", "Page", "", new PageRules("li", "", "", "", "")));
    assertThat(lists.exportOpml())
        .contains("<opml xmlns:wirewatch=", "version=\"2.0\"", "<outline text=\"Asia\"")
        .contains(
            "text=\"A\" title=\"A\" type=\"rss\" xmlUrl=\"https://a.example/rss?a=1&amp;b=2\"")
        .contains("type=\"link\" url=\"https://page.example/\"");
  }

  private static NewFeed feed(String url, String name) {
    return new NewFeed(name, address(url), "", "", "", "", null, true, "", null);
  }

  private static NewFeed full(String url, String name, String group, @Nullable PageRules page) {
    String zone = page == null ? "" : "Asia/Tokyo";
    Duration every = Duration.ofMinutes(90);
    return new NewFeed(
        name, address(url), "Out \"let\"", "Japan", "ja", group, every, false, zone, page);
  }

  private static FeedAddress address(String url) {
    try {
      return FeedAddress.parse(url);
    } catch (FeedAddress.BadAddress e) {
      throw new AssertionError(e);
    }
  }

  private void add(NewFeed feed) {
    assertThat(feeds.addAll(List.of(feed))).hasSize(1);
  }

  private List<String> groups() {
    return feeds.all().stream()
        .map(FeedStatus::feed)
        .map(feed -> feed.name() + ": " + feed.group())
        .toList();
  }

  private List<Feed> withoutIds() {
    return feeds.all().stream()
        .map(FeedStatus::feed)
        .map(f ->
            new Feed(
                0,
                f.name(),
                f.url(),
                f.outlet(),
                f.country(),
                f.language(),
                f.group(),
                f.every(),
                f.enabled(),
                f.zone(),
                f.page()))
        .sorted((a, b) -> a.url().compareTo(b.url()))
        .toList();
  }
}
