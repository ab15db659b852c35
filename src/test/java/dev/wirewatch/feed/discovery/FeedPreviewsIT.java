package dev.wirewatch.feed.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.ItemsAfter;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Previews of feeds that a real server serves. */
class FeedPreviewsIT {

  private final HarbourSite site = new HarbourSite();
  private final Previews previews = new Previews(site);

  @AfterEach
  void close() throws IOException {
    previews.close();
    site.close();
  }

  @Test
  void showsWhatPollingWouldBring() throws Exception {
    site.serve(
        "/wire",
        HarbourSite.feed("Harbour Wire - World", "en", "2016-03-31", "2016-03-30", "2016-03-29"));
    Preview preview = previews.of("/wire");
    assertThat(preview.kind()).isEqualTo(Preview.Kind.SOURCE);
    assertThat(preview.title()).isEqualTo("Harbour Wire - World");
    assertThat(preview.problems()).isEmpty();
    SourcePreview source = Previews.source(preview);
    assertThat(source.name()).isEqualTo("Harbour Wire: World");
    assertThat(source.outlet()).isEqualTo("Harbour Wire");
    assertThat(source.language()).isEqualTo("en");
    assertThat(source.textLanguage()).isEqualTo("en");
    assertThat(source.total()).isEqualTo(3);
    assertThat(source.perDay()).isEqualTo(1.0);
    assertThat(source.newestAt()).isEqualTo("2016-03-31T08:00:00Z");
    EntryPreview first = source.entries().getFirst();
    assertThat(first.title()).isEqualTo("The ferry is back in the harbour for the day 2016-03-31");
    assertThat(first.url()).isEqualTo(site.at("/news/2016-03-31"));
    assertThat(first.summary()).isEqualTo("It ran & ran.");
  }

  @Test
  void showsTheFirstTenEntriesOfMany() throws Exception {
    site.serve("/wire", HarbourSite.feed("Wire", "en", "2016-03-31,".repeat(30).split(",")));
    SourcePreview source = Previews.source(previews.of("/wire"));
    assertThat(source.total()).isEqualTo(30);
    assertThat(source.entries()).hasSize(10);
    assertThat(source.perDay()).isNull();
  }

  @Test
  void suggestsTheZoneOfDatesThatLieInTheFuture() throws Exception {
    String feed = HarbourSite.feed("港口新闻", "zh-cn", "2016-03-31", "2016-03-30");
    site.serve(
        "/wire", feed.replace(" 08:00<", " 19:50<").replace("2016-03-30 19", "2016-03-31 13"));
    Preview preview = previews.of("/wire");
    SourcePreview source = Previews.source(preview);
    assertThat(source.zone()).isEqualTo("Asia/Shanghai");
    assertThat(source.newestAt()).isEqualTo("2016-03-31T11:50:00Z");
    assertThat(preview.problems()).anyMatch(problem -> problem.contains("shown in Asia/Shanghai"));
  }

  @Test
  void tellsOfAFrozenFeed() throws Exception {
    site.serve("/wire", HarbourSite.feed("Wire", "en", "2015-01-02"));
    assertThat(previews.of("/wire").problems())
        .singleElement()
        .asString()
        .contains("newest entry is from 2 January 2015");
  }

  @Test
  void tellsOfWhatWasMendedAndOfAnOldEncoding() throws Exception {
    String feed = HarbourSite.feed("Гавань", "ru", "2016-03-31").replace("&amp;amp;", "&nbsp;");
    site.serve("/wire", feed, Charset.forName("windows-1251"));
    assertThat(previews.of("/wire").problems())
        .anySatisfy(problem -> assertThat(problem).contains("not written in UTF-8"))
        .anySatisfy(problem -> assertThat(problem).startsWith("Mended: "));
  }

  @Test
  void tellsOfEntriesWithoutDates() throws Exception {
    site.serve("/wire", HarbourSite.feed("Wire", "en", "soon", "later"));
    assertThat(previews.of("/wire").problems())
        .containsExactly("No entry has a date that can be read.");
    site.serve("/other", HarbourSite.feed("Wire", "en", "2016-03-31", "later"));
    assertThat(previews.of("/other").problems())
        .containsExactly("1 of 2 entries have no date that can be read.");
  }

  @Test
  void tellsOfAnEmptyFeed() throws Exception {
    site.serve("/wire", HarbourSite.feed("Wire", "en"));
    assertThat(previews.of("/wire").problems())
        .containsExactly("It answers, but holds no entries.");
  }

  @Test
  void theTextOutranksTheDeclaredLanguage() throws Exception {
    String russian =
        HarbourSite.feed("Wire", "en", "2016-03-31")
            .replaceAll("The ferry is.*?day", "Паром на пирсе в порту и не один");
    site.serve("/wire", russian);
    SourcePreview source = Previews.source(previews.of("/wire"));
    assertThat(source.declaredLanguage()).isEqualTo("en");
    assertThat(source.language()).isEqualTo("ru");
  }

  @Test
  void namesTheFeedThatHasTheAddressAlready() throws Exception {
    site.serve("/known", HarbourSite.feed("Wire", "en", "2016-03-31"));
    FeedStatus known = previews.follow("/known/");
    Preview preview = previews.of("/known");
    previews.feeds.delete(known.feed().id(), ItemsAfter.KEEP);
    assertThat(Previews.source(preview).known()).isEqualTo(known.feed());
    assertThat(Previews.source(preview).outlet()).isEqualTo("Old Outlet");
    assertThat(Previews.source(preview).group()).isEqualTo("North");
    assertThat(preview.problems())
        .containsExactly("“Old wire” is followed already and has this address.");
  }

  @Test
  void followsRedirectsAndSaysWhereTheyLed() throws Exception {
    site.serve("/new", HarbourSite.feed("Wire", "en", "2016-03-31"));
    site.redirect("/moved", 301, "/new");
    site.redirect("/elsewhere", 302, "/new");
    Preview moved = previews.of("/moved");
    assertThat(moved.url()).isEqualTo(site.at("/new"));
    Preview elsewhere = previews.of("/elsewhere");
    assertThat(elsewhere.url()).isEqualTo(site.at("/elsewhere"));
    assertThat(elsewhere.finalUrl()).isEqualTo(site.at("/new"));
  }

  @Test
  void saysWhyNothingCame() throws Exception {
    Preview missing = previews.of("/missing");
    assertThat(missing.kind()).isEqualTo(Preview.Kind.NOTHING);
    assertThat(missing.problems()).singleElement().asString().contains("404");
    Preview refused = previews.program.preview("http://10.0.0.1/feed");
    assertThat(refused.problems()).singleElement().asString().contains("not public");
  }

  @Test
  void anAddressWithoutASchemeIsTriedWithoutEncryptionLast() throws Exception {
    site.serve("/wire", HarbourSite.feed("Wire", "en", "2016-03-31"));
    Preview preview = previews.program.preview(site.at("/wire").replace("http://", ""));
    assertThat(preview.url()).isEqualTo(site.at("/wire"));
    assertThat(preview.title()).isEqualTo("Wire");
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThatThrownBy(() -> previews.program.preview("ftp://a.example/"))
        .isInstanceOf(BadAddress.class);
    assertThatThrownBy(() -> previews.program.preview("not an address"))
        .isInstanceOf(BadAddress.class);
  }
}
