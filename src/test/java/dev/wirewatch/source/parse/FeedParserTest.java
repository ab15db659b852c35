package dev.wirewatch.source.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedParserTest {

  private static final URI ADDRESS = URI.create("https://harbour.example/feed.xml");

  private final FeedParser parser = new FeedParser();

  @Test
  void readsRss2() throws Exception {
    Parsed feed = parse("rss-2.xml");
    assertThat(feed.title()).isEqualTo("Harbour News");
    assertThat(feed.language()).isEqualTo("en-GB");
    assertThat(feed.mended()).isEmpty();
    assertThat(feed.entries())
        .containsExactly(
            new Entry(
                "h-1",
                "https://harbour.example/1",
                "Ferry runs again",
                "After <b>two</b> weeks.",
                "<p>The ferry runs.</p>",
                List.of(),
                "en-GB",
                OffsetDateTime.parse("2026-03-03T08:00+03:00"),
                List.of("Transport", "Sea"),
                null,
                null),
            new Entry(
                "h-2",
                "https://harbour.example/2",
                "Pilot strike ends",
                "",
                null,
                List.of(),
                "de",
                OffsetDateTime.parse("2026-03-02T07:00+01:00"),
                List.of(),
                null,
                null));
  }

  @Test
  void readsRss1() throws Exception {
    Parsed feed = parse("rss-1.0-items-beside-channel.xml");
    assertThat(feed.title()).isEqualTo("港口新闻");
    assertThat(feed.entries()).hasSize(2);
    assertThat(feed.entries().getFirst())
        .isEqualTo(
            new Entry(
                "urn:harbour:1",
                "https://harbour.example/1",
                "渡轮恢复运行",
                "两周之后。",
                null,
                List.of(),
                "zh",
                OffsetDateTime.parse("2026-03-31T10:30Z"),
                List.of(),
                null,
                null));
  }

  @Test
  void readsAtom1() throws Exception {
    Parsed feed = parse("atom-1.0.xml");
    assertThat(feed.title()).isEqualTo("Hafen & Meer");
    Entry entry = feed.entries().getFirst();
    assertThat(entry.guid()).isEqualTo("urn:harbour:1");
    assertThat(entry.url()).isEqualTo("https://harbour.example/news/1.html");
    assertThat(entry.title()).isEqualTo("Die Fähre fährt");
    assertThat(entry.summary()).isEqualTo("Nach zwei Wochen.");
    assertThat(entry.content()).contains("<p>Sie fährt.</p>");
    assertThat(entry.language()).isEqualTo("de");
    assertThat(entry.published()).isEqualTo("2026-03-03T08:00+01:00");
    assertThat(entry.categories()).containsExactly("Verkehr");
    assertThat(feed.entries().getLast().language()).isEqualTo("en");
    assertThat(feed.entries().getLast().published()).isEqualTo("2026-03-02T08:00+01:00");
  }

  @Test
  void readsAtom03() throws Exception {
    Entry entry = only("atom-0.3.xml");
    assertThat(entry.title()).isEqualTo("Ferry — again");
    assertThat(entry.summary()).isEqualTo("After two weeks.");
    assertThat(entry.content()).isEqualTo("<p>It runs.</p>");
    assertThat(entry.published()).isEqualTo("2004-03-03T08:00-05:00");
  }

  @Test
  void readsJsonFeed() throws Exception {
    Parsed feed = parse("json-feed.json");
    assertThat(feed.entries()).hasSize(2);
    Entry entry = feed.entries().getFirst();
    assertThat(entry.title()).isEqualTo("Ferry & bus");
    assertThat(entry.url()).isEqualTo("https://harbour.example/1");
    assertThat(entry.published()).isEqualTo("2026-03-03T08:00+03:00");
    assertThat(entry.categories()).containsExactly("Sea");
    assertThat(feed.entries().getLast().content()).isEqualTo("No title");
  }

  @Test
  void fetchesAndExpandsNothingThatADoctypeNames() throws Exception {
    assertThat(only("rss-0.91-external-doctype.xml").title())
        .isEqualTo("Ferry &secret; and &b; café");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251-declared.xml, Паром снова ходит",
    "latin-1-undeclared.xml, Le port rouvre après la grève",
    "utf-8-declared-as-latin-1.xml, Fähre fährt",
    "gb2312-declared-as-utf-8.xml, 渡轮恢复运行，港口重新开放",
    "utf-16-with-byte-order-mark.xml, Паром 渡轮",
    "undeclared-entities.xml, Ferry – café &unknown; AT&T & Q&A",
    "control-characters.xml, Ferry runs again 😀",
    "junk-around.xml, Ferry runs",
    "blank-lines-before-declaration.xml, Ferry runs",
    "dates-in-wrong-case.xml, Ferry runs",
    "undeclared-prefix.xml, Ferry runs",
    "unclosed-tags.xml, Ferry runs",
    "cut-before-title.xml, Ferry runs"
  })
  void readsTheFirstTitleOf(String file, String title) throws Exception {
    assertThat(parse(file).entries().getFirst().title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "rss-0.91-external-doctype.xml, 'Stray ampersands, angle brackets or unknown entities.'",
    "utf-8-declared-as-latin-1.xml, 'It says it is ISO-8859-1, but it is UTF-8.'",
    "gb2312-declared-as-utf-8.xml, 'It says it is UTF-8, but its bytes are not.'",
    "undeclared-entities.xml, 'Stray ampersands, angle brackets or unknown entities.'",
    "control-characters.xml, Characters that XML forbids.",
    "junk-around.xml, Something stood before the document.",
    "junk-around.xml, Something stood after the document.",
    "undeclared-prefix.xml, 'Tags that were not closed or matched, or prefixes never declared.'",
    "unclosed-tags.xml, 'Tags that were not closed or matched, or prefixes never declared.'",
    "cut-inside-cdata.xml, The document is cut off at its end."
  })
  void tellsWhatItMended(String file, String sentence) throws Exception {
    assertThat(parse(file).mended()).contains(sentence);
  }

  @Test
  void believesTheHeaderWhereTheDocumentSaysNothing() throws Exception {
    String document = "<rss><channel><item><title>Паром</title></item></channel></rss>";
    byte[] bytes = document.getBytes("koi8-r");
    Parsed feed = parser.parse(bytes, "text/xml; charset=\"KOI8-R\"", ADDRESS, DateHome.UTC);
    assertThat(feed.entries().getFirst().title()).isEqualTo("Паром");
  }

  @Test
  void keepsWhatUnclosedTagsSwallowed() throws Exception {
    List<Entry> entries = parse("unclosed-tags.xml").entries();
    assertThat(entries).extracting(Entry::title).containsExactly("Ferry runs", "Strike ends");
    assertThat(entries.getFirst().url()).isEqualTo("https://harbour.example/1");
    assertThat(entries.getFirst().guid()).isEqualTo("h-1");
    assertThat(entries.getLast().summary()).startsWith("One <b>bold").contains("word");
    assertThat(entries.getLast().published()).isEqualTo("2026-03-02T00:00Z");
  }

  @Test
  void keepsACutEntryThatHasItsTitle() throws Exception {
    assertThat(titles("cut-inside-cdata.xml")).containsExactly("Ferry runs", "Strike ends");
    assertThat(titles("cut-before-title.xml")).containsExactly("Ferry runs");
  }

  @Test
  void takesEntriesOutOfTheirShells() throws Exception {
    assertThat(titles("nested-items.xml")).containsExactly("Ferry runs", "Strike ends");
  }

  @Test
  void readsDatesInWrongCaseAndBehindUndeclaredPrefixes() throws Exception {
    assertThat(only("dates-in-wrong-case.xml").published()).isEqualTo("2022-07-28T04:35:05+09:00");
    assertThat(only("undeclared-prefix.xml").published()).isEqualTo("2026-03-02T07:00+01:00");
  }

  @Test
  void makesPlainTextOfTitles() throws Exception {
    assertThat(titles("titles-with-markup.xml"))
        .containsExactly(
            "Bread & butter",
            "It’s \"on\"",
            "A bold move",
            "<script>alert(1)</script>",
            "<script>alert(1)</script>",
            "A real child",
            "Two lines here",
            "5 < 6 & 7 > 3",
            "R&D and AT&T");
  }

  @Test
  void resolvesLinksAndRefusesAllButTheWeb() throws Exception {
    assertThat(parse("links-of-all-kinds.xml").entries())
        .extracting(Entry::url)
        .containsExactly(
            "https://harbour.example/padded",
            "https://harbour.example/relative",
            null,
            "https://harbour.example/a%20b%7Cc?q=é&r=%25zz",
            "https://cdn.example/x",
            null,
            null,
            "https://harbour.example/g",
            null,
            "https://harbour.example/o");
  }

  @Test
  void keepsEntriesThatSayAnythingAtAll() throws Exception {
    List<Entry> entries = parse("entries-with-little.xml").entries();
    assertThat(entries).hasSize(3);
    assertThat(entries.getFirst().summary()).isEqualTo("Only a text");
    assertThat(entries.getLast().guid()).isEqualTo("only-an-id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          web-page.html                 | (“403 Forbidden”). Open the address in a browser
          web-page-naming-its-feed.html | The page names a feed: https://harbour.example/feed.xml.
          """)
  void saysThatAPageCame(String file, String message) {
    assertThatThrownBy(() -> parse(file))
        .isInstanceOf(ParseFailure.class)
        .hasMessageStartingWith("A web page came instead of a feed")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '  '                          | The answer was empty.
          Too many requests             | Text came instead of a feed: “Too many requests”.
          <opml><body/></opml>          | This is a list of feeds (OPML)
          <urlset><url/></urlset>       | This is a sitemap
          <note>hello</note>            | XML came that is no feed (<note>).
          <note>hello                   | XML came that is no feed (<note>).
          <rss version="2.0             | A feed came that is cut off or damaged
          {"error":"gone"}              | JSON came that is no feed.
          {"items":[                    | JSON came that cannot be read
          <                             | Text came instead of a feed
          """)
  void saysWhatElseCame(String document, String message) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> parser.parse(bytes, "application/xml", ADDRESS, DateHome.UTC))
        .isInstanceOf(ParseFailure.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void readsAChannelBehindAnyPrefix() throws Exception {
    String document =
        "<x:rss xmlns:x='urn:x'><x:channel/><item><title>Ferry</title></item></x:rss>";
    Parsed feed =
        parser.parse(document.getBytes(StandardCharsets.UTF_8), null, ADDRESS, DateHome.UTC);
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("Ferry");
  }

  @Test
  void survivesDepthAndLength() throws Exception {
    String deep = "<x>".repeat(100_000) + "<![CDATA[" + "a & b ".repeat(200_000) + "]]>";
    String document = "<rss><channel><item><title>Ferry</title>" + deep;
    Parsed feed =
        parser.parse(document.getBytes(StandardCharsets.UTF_8), null, ADDRESS, DateHome.UTC);
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("Ferry");
    assertThat(feed.mended())
        .contains("More than 20,000 tags that nobody closes; what is inside of them was not read.");
  }

  @Test
  void readsAllOfATextWhoseLineBreaksAreNotClosed() throws Exception {
    String item = "<item><title>Ferry</title><description>a<br>b<BR>c<p>d</description></item>";
    String document = "<rss><channel>" + item.repeat(10_000) + "</channel></rss>";
    Parsed feed =
        parser.parse(document.getBytes(StandardCharsets.UTF_8), null, ADDRESS, DateHome.UTC);
    assertThat(feed.entries()).hasSize(10_000);
    assertThat(feed.mended())
        .containsExactly("Tags that were not closed or matched, or prefixes never declared.");
  }

  @Test
  void keepsAllTextsOfAnEntry() throws Exception {
    String document =
        """
        <rss xmlns:content="http://purl.org/rss/1.0/modules/content/"
            xmlns:media="http://search.yahoo.com/mrss/"><channel>
          <item><title>One</title><description>Short</description>
            <media:group><media:description>Caption of one</media:description></media:group>
            <content:encoded>Long</content:encoded></item>
          <item><title>Two</title><media:description>Caption of two</media:description></item>
          <item><title>Three</title><summary>Lead</summary><description>Story</description>
            <media:description type="plain">5 &amp;lt; 6</media:description></item>
        </channel></rss>
        """;
    List<Entry> entries =
        parser
            .parse(document.getBytes(StandardCharsets.UTF_8), null, ADDRESS, DateHome.UTC)
            .entries();
    assertThat(entries)
        .extracting(Entry::summary)
        .containsExactly("Short", "Caption of two", "Lead");
    assertThat(entries).extracting(Entry::content).containsExactly("Long", null, "Story");
    assertThat(entries)
        .extracting(Entry::further)
        .containsExactly(List.of("Caption of one"), List.of(), List.of("5 &lt; 6"));
  }

  @Test
  void survivesAMillionEntities() throws Exception {
    String many = "&nbsp;".repeat(1_000_000);
    String document =
        "<rss><channel><item><title>Ferry</title><description>"
            + many
            + "</description></item></channel></rss>";
    Parsed feed =
        parser.parse(document.getBytes(StandardCharsets.UTF_8), null, ADDRESS, DateHome.UTC);
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("Ferry");
  }

  private List<String> titles(String file) throws Exception {
    return parse(file).entries().stream().map(Entry::title).toList();
  }

  private Entry only(String file) throws Exception {
    List<Entry> entries = parse(file).entries();
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }

  private Parsed parse(String file) throws IOException, ParseFailure {
    try (InputStream document = getClass().getResourceAsStream("/feed/" + file)) {
      return parser.parse(
          Objects.requireNonNull(document, file).readAllBytes(), null, ADDRESS, DateHome.UTC);
    }
  }
}
