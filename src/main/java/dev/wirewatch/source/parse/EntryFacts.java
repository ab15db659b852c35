package dev.wirewatch.source.parse;

import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.date.FeedDates;
import dev.wirewatch.source.mend.NamedElements;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says beside its texts. It is read from the tree, as ROME would lose the publisher's
 * offset in dates, and which of several links is the article.
 */
record EntryFacts(
    @Nullable String guid,
    @Nullable String url,
    @Nullable String language,
    @Nullable OffsetDateTime published,
    List<String> categories,
    @Nullable String outlet,
    @Nullable String outletSite) {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private static final List<String> CATEGORIES = List.of("category", "dc:subject");

  /** In the order in which they are asked when the entry appeared. When it expires is no answer. */
  private static final List<String> DATES =
      List.of(
          "pubdate",
          "published",
          "issued",
          "dcterms:issued",
          "dc:date",
          "date",
          "dcterms:date",
          "prism:publicationdate",
          "created",
          "dcterms:created",
          "updated",
          "modified",
          "dcterms:modified",
          "lastbuilddate");

  /**
   * @param feedLanguage what the feed declares; empty if nothing
   * @param base where relative links are meant from, unless the document says so itself
   * @param home of dates
   */
  static EntryFacts of(NamedElements entry, String feedLanguage, URI base, DateHome home) {
    String own = ownLanguage(entry);
    String language = own.isEmpty() ? feedLanguage : own;
    return new EntryFacts(
        guid(entry),
        EntryLink.of(entry, language, base).map(URI::toString).orElse(null),
        language.isEmpty() ? null : language,
        published(entry, home),
        categories(entry),
        outlet(entry),
        outletSite(entry));
  }

  /** Whom the entry was taken from: RSS and Bing name it, Atom holds the head of its feed. */
  private static @Nullable String outlet(NamedElements entry) {
    return entry
        .text("source", "news:source")
        .or(() -> entry.all("source").stream().findFirst().flatMap(EntryFacts::title))
        .orElse(null);
  }

  private static @Nullable String outletSite(NamedElements entry) {
    return entry.all("source").stream()
        .map(source -> NamedElements.attribute(source, "url"))
        .filter(url -> !url.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> title(Element head) {
    return head.getChildren().stream()
        .filter(child -> child.getName().equals("title"))
        .map(Element::getTextTrim)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** The tag that a head or an element around it declares; empty if none does. */
  static String language(NamedElements head) {
    String own = ownLanguage(head);
    Element root = head.element().getParentElement();
    return own.isEmpty() && root != null ? lang(root) : own;
  }

  private static String ownLanguage(NamedElements parts) {
    String lang = lang(parts.element());
    return lang.isEmpty()
        ? parts.text("language", "dc:language").map(EntryFacts::tag).orElse("")
        : lang;
  }

  private static String lang(Element element) {
    return tag(element.getAttributeValue("lang", Namespace.XML_NAMESPACE, ""));
  }

  /** A BCP 47 tag for the ways in which languages are written; empty if it is none. */
  static String tag(String language) {
    if (language.isBlank()) {
      return "";
    }
    Locale locale = Locale.forLanguageTag(language.strip().replace('_', '-'));
    // Some write a country or an English name instead.
    return LANGUAGES.contains(locale.getLanguage()) ? locale.toLanguageTag() : "";
  }

  private static @Nullable String guid(NamedElements entry) {
    return entry
        .text("guid", "id")
        .or(() ->
            Optional.of(NamedElements.attribute(entry.element(), "about"))
                .filter(id -> !id.isEmpty()))
        .or(() -> entry.text("dc:identifier"))
        .orElse(null);
  }

  /** Whether an entry says when it appeared, in whatever words. */
  static boolean isDated(NamedElements entry) {
    return entry.filled(DATES).isPresent();
  }

  private static @Nullable OffsetDateTime published(NamedElements entry, DateHome home) {
    for (String name : DATES) {
      // A generator that corrects a date writes the right one after the wrong one.
      for (Element date : entry.all(name).reversed()) {
        Optional<OffsetDateTime> read = date(date, home);
        if (read.isPresent()) {
          return read.get();
        }
      }
    }
    return FeedDates.parse(NamedElements.attribute(entry.element(), "lastmod"), home).orElse(null);
  }

  /** Some put a whole HTML element there, whose attribute is the date for programs. */
  private static Optional<OffsetDateTime> date(Element date, DateHome home) {
    return StreamSupport.stream(date.getDescendants(Filters.element()).spliterator(), false)
        .flatMap(
            child -> FeedDates.parse(NamedElements.attribute(child, "datetime"), home).stream())
        .findFirst()
        .or(() -> FeedDates.parse(date.getValue().strip(), home));
  }

  private static List<String> categories(NamedElements entry) {
    return entry.anyOf(CATEGORIES).stream()
        .map(category -> TitleText.plain(category(category)))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private static String category(Element category) {
    String text = category.getTextTrim();
    if (!text.isEmpty()) {
      return text;
    }
    String label = NamedElements.attribute(category, "label");
    return label.isEmpty() ? NamedElements.attribute(category, "term") : label;
  }
}
