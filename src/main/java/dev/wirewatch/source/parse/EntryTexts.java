package dev.wirewatch.source.parse;

import dev.wirewatch.source.mend.NamedElements;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which of an entry's elements are its title, its summary and its content: the dialects and their
 * extensions have many names for the same, and publishers use several at once.
 */
record EntryTexts(
    Optional<Element> title,
    Optional<Element> summary,
    Optional<Element> content,
    List<Element> further) {

  private static final List<String> TITLES =
      List.of("title", "dc:title", "dcterms:title", "media:title", "itunes:title");

  /** Either is meant; where both are there, the later one is the content. */
  private static final List<String> DESCRIPTIONS = List.of("description", "summary");

  private static final List<String> OTHER_SUMMARIES =
      List.of(
          "dc:description",
          "dcterms:abstract",
          "abstract",
          "itunes:summary",
          "googleplay:description",
          "tagline");

  private static final List<String> CONTENTS =
      List.of("content:encoded", "content", "xhtml:body", "body", "fullitem", "xhtml:div", "div");

  /** They tell of a picture or a show rather than of the entry, but are better than nothing. */
  private static final List<String> CAPTIONS = List.of("media:description", "itunes:subtitle");

  /** All that may hold words of the entry, beside its title. */
  private static final List<String> ALL =
      Stream.of(DESCRIPTIONS, OTHER_SUMMARIES, CONTENTS, CAPTIONS).flatMap(List::stream).toList();

  static EntryTexts of(NamedElements entry) {
    List<Element> descriptions =
        entry.anyOf(DESCRIPTIONS).stream().filter(NamedElements::isFilled).toList();
    Optional<Element> content =
        entry.filled(CONTENTS).or(() -> descriptions.stream().skip(1).findFirst());
    Optional<Element> summary =
        descriptions.stream().findFirst().or(() -> entry.filled(OTHER_SUMMARIES));
    if (summary.isEmpty() && content.isEmpty()) {
      summary = entry.filled(CAPTIONS);
    }
    return new EntryTexts(
        title(entry),
        summary,
        content.map(EntryTexts::richest),
        further(entry, summary.orElse(null), content.orElse(null)));
  }

  /** What publishers say beside summary and content, so that no word is lost. */
  private static List<Element> further(
      NamedElements entry, @Nullable Element summary, @Nullable Element content) {
    List<Element> all = entry.anyOf(ALL);
    return all.size() < 2
        ? List.of()
        : all.stream()
            .filter(text -> text != summary && text != content && NamedElements.isFilled(text))
            .toList();
  }

  /** Atom 0.3 allows the same in several forms, in the order of RFC 2046: the last is the best. */
  private static Element richest(Element content) {
    return NamedElements.attribute(content, "type")
            .toLowerCase(Locale.ROOT)
            .startsWith("multipart/")
        ? content.getChildren().stream()
            .filter(NamedElements::isFilled)
            .reduce((before, after) -> after)
            .orElse(content)
        : content;
  }

  static Optional<Element> title(NamedElements entry) {
    return entry.filled(TITLES);
  }

  boolean isEmpty() {
    return title.isEmpty() && summary.isEmpty() && content.isEmpty();
  }

  /**
   * Takes the texts out of the entry.
   *
   * @param atom whether the document's own texts are Atom's, which are plain if nothing else is
   *     said; RSS means HTML
   * @return an entry of Atom 1.0
   */
  Element asAtom(boolean atom) {
    Element entry = new Element("entry", TextConstruct.ATOM);
    String usualType = usualType(atom);
    title.ifPresent(text -> entry.addContent(TextConstruct.of(text, "title", "text")));
    summary.ifPresent(text -> entry.addContent(TextConstruct.of(text, "summary", usualType)));
    content.ifPresent(text -> entry.addContent(TextConstruct.of(text, "content", usualType)));
    return entry;
  }

  /** The further texts as entries of their own, as Atom has no place for them in an entry. */
  List<Element> furtherAsAtom(boolean atom) {
    return further.stream()
        .map(text ->
            new Element("entry", TextConstruct.ATOM)
                .addContent(TextConstruct.of(text, "summary", usualType(atom))))
        .toList();
  }

  private static String usualType(boolean atom) {
    return atom ? "text" : "html";
  }
}
