package dev.wirewatch.analysis.imports;

import dev.wirewatch.analysis.text.Article;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page tells of its article to programs, besides its text. */
final class PageFacts {

  private static final Pattern ISSUE =
      Pattern.compile("(?i)\\bvol(?:ume|\\.)?\\s*:?\\s*\\d+\\W+(?:issue|iss\\.?|no\\.?|number)\\b");
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern PUBLISHED_JSON =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"(\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern SITE = Pattern.compile("\\s+[|–—·»-]\\s+[^|–—·»]{2,60}$");
  private static final int LONGEST_LINE = 300;

  private final Document page;
  private final @Nullable LocalDate date;
  private final String author;
  private final String publication;
  private final String url;
  private final String language;

  /** Looks at a page before anything is taken from it. */
  PageFacts(Document page) {
    this.page = page;
    date = readDate();
    author = readAuthor();
    publication =
        first(meta("citation_journal_title"), meta("og:site_name"), meta("application-name"));
    url = readUrl();
    language = readLanguage();
  }

  /** The title as the line that tells it. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    String title = title();
    if (!title.isEmpty()) {
      lines.add("Title: " + title);
    }
    return lines;
  }

  /** What is to be taken where the text itself does not say. */
  Article beside() {
    return new Article("", author, publication, "", date, url, language, List.of(), List.of());
  }

  /** A short line with volume and issue. */
  Optional<String> issueLine() {
    String volume = meta("citation_volume");
    String number = meta("citation_issue");
    if (!volume.isEmpty() && !number.isEmpty()) {
      return Optional.of("Volume " + volume + ", Issue " + number);
    }
    return HtmlBlocks.of(page.body()).stream()
        .filter(line -> line.length() < LONGEST_LINE && ISSUE.matcher(line).find())
        .findFirst();
  }

  private String title() {
    List<Element> headings = page.select("h1");
    String only = headings.size() == 1 ? headings.getFirst().text().strip() : "";
    String named = withoutSite(page.title().strip());
    return first(meta("citation_title"), only, withoutSite(meta("og:title")), named);
  }

  private static String withoutSite(String title) {
    String bare = SITE.matcher(title).replaceFirst("");
    return bare.length() * 2 > title.length() ? bare : title;
  }

  private String readAuthor() {
    String named = first(meta("citation_author"), meta("author"), meta("article:author"));
    if (named.isEmpty() || named.startsWith("http")) {
      Element marked = page.selectFirst("[itemprop=author], [rel=author], .byline, .author-name");
      named = marked == null ? "" : marked.text().replaceFirst("(?i)^by:?\\s+", "").strip();
    }
    return named.length() <= 200 ? named : "";
  }

  private @Nullable LocalDate readDate() {
    for (String name :
        List.of(
            "article:published_time",
            "citation_publication_date",
            "dc.date",
            "dcterms.date",
            "date",
            "pubdate",
            "publish_date")) {
      LocalDate day = day(meta(name).replace('/', '-'));
      if (day != null) {
        return day;
      }
    }
    Element marked =
        page.selectFirst("[itemprop=datePublished], time[pubdate], article time[datetime]");
    LocalDate day =
        marked == null ? null : day(first(marked.attr("datetime"), marked.attr("content")));
    Matcher json =
        PUBLISHED_JSON.matcher(
            page.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .reduce("", String::concat));
    return day == null && json.find() ? day(json.group(1)) : day;
  }

  private static @Nullable LocalDate day(String value) {
    Matcher printed = DAY.matcher(value);
    try {
      return printed.lookingAt() ? LocalDate.parse(printed.group(1)) : null;
    } catch (DateTimeException e) {
      return null; // Such as February 30.
    }
  }

  private String readUrl() {
    Element canonical = page.selectFirst("link[rel=canonical]");
    String named = canonical == null ? meta("og:url") : canonical.attr("href").strip();
    return named.matches("https?://\\S{1,1900}") ? named : "";
  }

  private String readLanguage() {
    Element html = page.selectFirst("html[lang]");
    String tag = html == null ? "" : html.attr("lang").strip().replace('_', '-');
    return Locale.forLanguageTag(tag).getLanguage();
  }

  private String meta(String name) {
    for (Element meta : page.select("meta[content]")) {
      if (meta.attr("name").equalsIgnoreCase(name)
          || meta.attr("property").equalsIgnoreCase(name)) {
        return meta.attr("content").replaceAll("\\s+", " ").strip();
      }
    }
    return "";
  }

  private static String first(String... values) {
    for (String value : values) {
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
