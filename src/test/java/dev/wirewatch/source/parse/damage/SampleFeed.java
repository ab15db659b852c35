package dev.wirewatch.source.parse.damage;

import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A well-formed feed.
 *
 * @param text the document
 * @param charset in which it is declared and sent
 */
record SampleFeed(
    Wording wording, Dialect dialect, Charset charset, List<SampleEntry> entries, String text) {

  /** Where the entry of a text begins and ends. */
  enum Dialect {
    RSS_2("item"),
    RSS_091("item"),
    RSS_1("item"),
    ATOM("entry");

    private final String entry;

    Dialect(String entry) {
      this.entry = entry;
    }

    String entry() {
      return entry;
    }
  }

  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  byte[] bytes() {
    return text.getBytes(charset);
  }

  /** The same feed with another text. */
  SampleFeed with(String other) {
    return new SampleFeed(wording, dialect, charset, entries, other);
  }

  static SampleFeed of(RandomGenerator random) {
    Wording wording = Wording.values()[random.nextInt(Wording.values().length)];
    return of(wording, wording.charset(random), random);
  }

  static SampleFeed of(Wording wording, Charset charset, RandomGenerator random) {
    Dialect dialect = Dialect.values()[random.nextInt(Dialect.values().length)];
    int count = 4 + random.nextInt(9);
    List<SampleEntry> entries =
        IntStream.range(0, count).mapToObj(i -> entry(i, dialect, wording, random)).toList();
    Style style = Style.of(random);
    String text =
        switch (dialect) {
          case RSS_2 -> rss2(wording, entries, style);
          case RSS_091 -> rss091(wording, entries, style);
          case RSS_1 -> rss1(wording, entries, style);
          case ATOM -> atom(wording, entries, style);
        };
    String declaration =
        "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>" + style.line();
    return new SampleFeed(wording, dialect, charset, entries, declaration + text);
  }

  private static SampleEntry entry(
      int number, Dialect dialect, Wording wording, RandomGenerator random) {
    OffsetDateTime date =
        OffsetDateTime.of(2026, 3, 1 + random.nextInt(28), 8, 0, 0, 0, ZoneOffset.ofHours(3))
            .plusSeconds(random.nextInt(36_000));
    boolean iso = dialect == Dialect.ATOM || dialect == Dialect.RSS_1;
    return new SampleEntry(
        wording.sentence(random) + " " + (number * 1_000 + random.nextInt(1_000)),
        "https://harbour.example/news/" + random.nextInt(100_000) + "/story-" + number + ".html",
        date,
        iso ? date.toString() : RFC_822.format(date),
        wording.sentence(random) + ". " + wording.sentence(random) + ".");
  }

  /** How a publisher writes what may be written in several ways. */
  record Style(boolean lines, boolean cdataTitles, int summaries, boolean pictures) {

    static Style of(RandomGenerator random) {
      return new Style(
          random.nextInt(4) > 0, random.nextBoolean(), random.nextInt(3), random.nextBoolean());
    }

    String line() {
      return lines ? "\n" : "";
    }

    String title(String title) {
      return cdataTitles ? "<![CDATA[" + title + "]]>" : title;
    }

    String summary(String text) {
      return switch (summaries) {
        case 0 -> text;
        case 1 -> "<![CDATA[<p>" + text + "<br>" + text + "</p><img src=\"/a.jpg\">]]>";
        default -> "&lt;p class=\"lead\"&gt;" + text + "&lt;br/&gt;" + text + "&lt;/p&gt;";
      };
    }

    String elements(String... elements) {
      return List.of(elements).stream()
          .filter(element -> !element.isEmpty())
          .collect(Collectors.joining(line(), "", line()));
    }
  }

  private static String rss2(Wording wording, List<SampleEntry> entries, Style style) {
    return style.elements(
            "<rss version=\"2.0\" xmlns:media=\"http://search.yahoo.com/mrss/\""
                + " xmlns:atom=\"http://www.w3.org/2005/Atom\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">",
            "<channel>",
            "<title>Harbour News</title>",
            "<link>https://harbour.example/</link>",
            "<atom:link href=\"https://harbour.example/feed.xml\" rel=\"self\"/>",
            "<description>All about the harbour</description>",
            "<language>" + wording.tag() + "</language>",
            "<image><url>https://harbour.example/logo.png</url><title>Harbour</title>"
                + "<link>https://harbour.example/</link></image>")
        + entries.stream().map(entry -> rss2(entry, style)).collect(Collectors.joining())
        + "</channel>"
        + style.line()
        + "</rss>";
  }

  private static String rss2(SampleEntry entry, Style style) {
    return style.elements(
        "<item>",
        "<title>" + style.title(entry.title()) + "</title>",
        "<link>" + entry.link() + "</link>",
        "<guid isPermaLink=\"true\">" + entry.link() + "</guid>",
        "<dc:creator>Desk</dc:creator>",
        "<description>" + style.summary(entry.summary()) + "</description>",
        style.pictures()
            ? "<enclosure url=\"https://harbour.example/p.jpg\" type=\"image/jpeg\" length=\"9\"/>"
            : "",
        style.pictures()
            ? "<media:content url=\"https://harbour.example/q.jpg\" medium=\"image\"/>"
            : "",
        "<category>Harbour</category>",
        "<pubDate>" + entry.dateText() + "</pubDate>",
        "</item>");
  }

  private static String rss091(Wording wording, List<SampleEntry> entries, Style style) {
    return style.elements(
            "<rss version=\"0.91\">",
            "<channel>",
            "<title>Harbour News</title>",
            "<link>https://harbour.example/</link>",
            "<description>All about the harbour</description>",
            "<language>" + wording.tag() + "</language>")
        + entries.stream()
            .map(entry ->
                style.elements(
                    "<item>",
                    "<pubDate>" + entry.dateText() + "</pubDate>",
                    "<title>" + style.title(entry.title()) + "</title>",
                    "<description>" + style.summary(entry.summary()) + "</description>",
                    "<link>" + entry.link() + "</link>",
                    "</item>"))
            .collect(Collectors.joining())
        + style.elements("</channel>", "</rss>");
  }

  private static String rss1(Wording wording, List<SampleEntry> entries, Style style) {
    return style.elements(
            "<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\""
                + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">",
            "<channel rdf:about=\"https://harbour.example/\">",
            "<title>Harbour News</title>",
            "<link>https://harbour.example/</link>",
            "<description>All about the harbour</description>",
            "<dc:language>" + wording.tag() + "</dc:language>",
            "<items><rdf:Seq>"
                + entries.stream()
                    .map(entry -> "<rdf:li rdf:resource=\"" + entry.link() + "\"/>")
                    .collect(Collectors.joining())
                + "</rdf:Seq></items>",
            "</channel>")
        + entries.stream()
            .map(entry ->
                style.elements(
                    "<item rdf:about=\"" + entry.link() + "\">",
                    "<title>" + style.title(entry.title()) + "</title>",
                    "<link>" + entry.link() + "</link>",
                    "<description>" + style.summary(entry.summary()) + "</description>",
                    "<dc:date>" + entry.dateText() + "</dc:date>",
                    "</item>"))
            .collect(Collectors.joining())
        + "</rdf:RDF>";
  }

  private static String atom(Wording wording, List<SampleEntry> entries, Style style) {
    return style.elements(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + wording.tag() + "\">",
            "<title>Harbour News</title>",
            "<id>https://harbour.example/</id>",
            "<link rel=\"self\" href=\"https://harbour.example/feed.xml\"/>",
            "<updated>2026-04-01T08:00:00Z</updated>",
            "<author><name>Desk</name></author>")
        + entries.stream()
            .map(entry ->
                style.elements(
                    "<entry>",
                    "<title>" + style.title(entry.title()) + "</title>",
                    "<link rel=\"alternate\" type=\"text/html\" href=\"" + entry.link() + "\"/>",
                    "<id>urn:harbour:" + entry.link().hashCode() + "</id>",
                    "<published>" + entry.dateText() + "</published>",
                    "<updated>2026-04-01T08:00:00Z</updated>",
                    "<author><name>Desk</name></author>",
                    "<summary type=\"html\">" + style.summary(entry.summary()) + "</summary>",
                    "</entry>"))
            .collect(Collectors.joining())
        + "</feed>";
  }
}
