package dev.wirewatch.source.parse;

import dev.wirewatch.source.mend.NamedElements;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdom2.Element;

/**
 * Which of its links leads a reader to an entry: to the article's page rather than to comments, to
 * a file or to another form of the same.
 */
final class EntryLink {

  /** RFC 4287 says "relation", the registry itself "link-relations". */
  private static final String REGISTERED = "http://www.iana.org/assignments/";

  private static final Set<String> PAGES = Set.of("", "text/html", "application/xhtml+xml");

  private static final List<String> FILES = List.of("enclosure", "media:content");

  private static final List<String> PICTURES = List.of("media:thumbnail", "itunes:image");

  private EntryLink() {}

  /**
   * The address of an entry's page, in this order: what FeedBurner hides, the link, the permanent
   * id, a link to another form of the same, an id that is an address, and last a file: an
   * enclosure, or what stands in the place of the content.
   *
   * @param language of the page that is preferred where there are several
   * @param base where relative links are meant from, unless the document says so itself
   */
  static Optional<URI> of(NamedElements entry, String language, URI base) {
    return original(entry, base)
        .or(() -> page(entry, language, base))
        .or(() -> permalink(entry, base))
        .or(() -> link(entry, EntryLink::isSame, base))
        .or(() -> identifier(entry, base))
        .or(() -> file(entry, base));
  }

  /** The page that a head or an entry stands for. */
  static Optional<URI> page(NamedElements parts, String language, URI base) {
    return text(parts, base)
        .or(() -> link(parts, link -> isPage(link) && isIn(link, language), base))
        .or(() -> link(parts, EntryLink::isPage, base))
        .or(() -> address(parts.element(), "href", base));
  }

  /** FeedBurner's own links count clicks and have died with it. */
  private static Optional<URI> original(NamedElements entry, URI base) {
    return entry
        .text("feedburner:origlink", "pheedo:origlink")
        .flatMap(link -> Links.resolve(base, link));
  }

  /** RSS has the address as text. */
  private static Optional<URI> text(NamedElements parts, URI base) {
    return parts.all("link").stream()
        .filter(EntryLink::isSame)
        .flatMap(link -> written(link, base))
        .findFirst();
  }

  private static Optional<URI> link(NamedElements parts, Predicate<Element> wanted, URI base) {
    return parts.all("link").stream()
        .filter(wanted)
        .flatMap(link -> address(link, "href", base).stream())
        .findFirst();
  }

  /** An id is an address unless it says that it is not, but a mere number is none. */
  private static Optional<URI> permalink(NamedElements entry, URI base) {
    return entry.all("guid").stream()
        .filter(guid -> !NamedElements.attribute(guid, "isPermaLink").equalsIgnoreCase("false"))
        .filter(guid ->
            Links.isAbsolute(guid.getTextTrim())
                || NamedElements.attribute(guid, "isPermaLink").equalsIgnoreCase("true"))
        .flatMap(guid -> written(guid, base))
        .findFirst();
  }

  private static Optional<URI> identifier(NamedElements entry, URI base) {
    return Stream.concat(
            entry.text("id").stream(), Stream.of(NamedElements.attribute(entry.element(), "about")))
        .filter(Links::isAbsolute)
        .flatMap(id -> Links.resolve(base, id).stream())
        .findFirst();
  }

  private static Optional<URI> file(NamedElements entry, URI base) {
    return entry.anyOf(FILES).stream()
        .flatMap(file -> address(file, "url", base).stream())
        .findFirst()
        .or(() -> link(entry, link -> relation(link).equals("enclosure"), base))
        .or(() -> first(entry, "content", "src", base))
        // CDF has this instead of an attribute of the entry.
        .or(() -> first(entry, "a", "href", base))
        .or(() -> picture(entry, base));
  }

  /** An entry of which there is nothing but a picture leads to that. */
  private static Optional<URI> picture(NamedElements entry, URI base) {
    return entry.anyOf(PICTURES).stream()
        .flatMap(picture ->
            address(picture, "url", base).or(() -> address(picture, "href", base)).stream())
        .findFirst();
  }

  /** Whether an entry brings a file or a picture. */
  static boolean isFile(NamedElements entry) {
    return Stream.concat(entry.anyOf(FILES).stream(), entry.anyOf(PICTURES).stream())
        .anyMatch(file ->
            !NamedElements.attribute(file, "url").isEmpty()
                || !NamedElements.attribute(file, "href").isEmpty());
  }

  private static Optional<URI> first(NamedElements entry, String name, String attribute, URI base) {
    return entry.all(name).stream()
        .flatMap(element -> address(element, attribute, base).stream())
        .findFirst();
  }

  private static Stream<URI> written(Element element, URI base) {
    return Links.resolve(Links.base(element, base), element.getText()).stream();
  }

  private static Optional<URI> address(Element element, String attribute, URI base) {
    return Links.resolve(Links.base(element, base), NamedElements.attribute(element, attribute));
  }

  private static boolean isPage(Element link) {
    String type = NamedElements.attribute(link, "type").toLowerCase(Locale.ROOT);
    int parameters = type.indexOf(';');
    return isSame(link)
        && PAGES.contains(parameters < 0 ? type : type.substring(0, parameters).strip());
  }

  private static boolean isSame(Element link) {
    String relation = relation(link);
    return relation.isEmpty() || relation.equals("alternate");
  }

  private static String relation(Element link) {
    String relation = NamedElements.attribute(link, "rel").toLowerCase(Locale.ROOT);
    return relation.startsWith(REGISTERED)
        ? relation.substring(relation.lastIndexOf('/') + 1)
        : relation;
  }

  private static boolean isIn(Element link, String language) {
    String own = NamedElements.attribute(link, "hreflang");
    return own.isEmpty()
        || Locale.forLanguageTag(own)
            .getLanguage()
            .equals(Locale.forLanguageTag(language).getLanguage());
  }
}
