package dev.wirewatch.feed.parse;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * What an entry's elements say beside its texts. It is read from the tree, as ROME would lose the
 * publisher's offset in dates, and which of several links is the article.
 */
record Facts(
    @Nullable String guid,
    @Nullable String url,
    @Nullable String language,
    @Nullable OffsetDateTime published) {

  private static final Namespace RDF =
      Namespace.getNamespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** In the order in which they are asked when the entry appeared. */
  private static final List<String> DATES =
      List.of("pubdate", "date", "published", "issued", "created", "updated", "modified");

  static Facts of(Element entry, URI base) {
    return new Facts(guid(entry), url(entry, base), language(entry), published(entry));
  }

  /** The tag that an element or one around it declares. */
  static @Nullable String language(Element element) {
    String own =
        Stream.of(
                element.getAttributeValue("lang", Namespace.XML_NAMESPACE),
                text(element, "language").orElse(null))
            .filter(Objects::nonNull)
            .map(Facts::tag)
            .filter(tag -> !tag.isEmpty())
            .findFirst()
            .orElse(null);
    Element parent = element.getParentElement();
    return own != null || parent == null ? own : language(parent);
  }

  /** The link of a head or an entry, as absolute address. */
  static Optional<URI> link(Element element, URI base) {
    return element.getChildren().stream()
        .filter(child -> child.getName().equals("link"))
        .filter(link -> link.getAttributeValue("rel", "alternate").equals("alternate"))
        .flatMap(link -> Links.resolve(Links.base(link, base), target(link)).stream())
        .findFirst();
  }

  /** A BCP 47 tag for the ways in which languages are written; empty if it is none. */
  static String tag(String language) {
    Locale locale = Locale.forLanguageTag(language.strip().replace('_', '-'));
    // Some write a country or an English name instead.
    return LANGUAGES.contains(locale.getLanguage()) ? locale.toLanguageTag() : "";
  }

  private static String target(Element link) {
    String text = link.getTextTrim();
    return text.isEmpty() ? link.getAttributeValue("href", "") : text;
  }

  private static @Nullable String guid(Element entry) {
    return text(entry, "guid")
        .or(() -> text(entry, "id"))
        .or(() -> Optional.ofNullable(entry.getAttributeValue("about", RDF)))
        .orElse(null);
  }

  /** FeedBurner's own links count clicks and have died with it: the original comes first. */
  private static @Nullable String url(Element entry, URI base) {
    return text(entry, "origLink")
        .flatMap(link -> Links.resolve(base, link))
        .or(() -> link(entry, base))
        .or(() -> permalink(entry))
        .map(URI::toString)
        .orElse(null);
  }

  private static Optional<URI> permalink(Element entry) {
    return entry.getChildren().stream()
        .filter(child -> child.getName().equals("guid"))
        .filter(guid -> !guid.getAttributeValue("isPermaLink", "true").equalsIgnoreCase("false"))
        .flatMap(guid -> Links.resolve(URI.create(""), guid.getTextTrim()).stream())
        .findFirst();
  }

  private static @Nullable OffsetDateTime published(Element entry) {
    return DATES.stream()
        .flatMap(name -> text(entry, name).stream())
        .flatMap(date -> FeedDates.parse(date).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> text(Element parent, String name) {
    return parent.getChildren().stream()
        .filter(child -> child.getName().equals(name))
        .map(Element::getTextTrim)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
