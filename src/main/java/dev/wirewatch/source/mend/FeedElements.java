package dev.wirewatch.source.mend;

import java.util.Locale;
import java.util.Set;

/**
 * What the elements of feeds are called and how each behaves, as far as that helps to tell where
 * something ends whose end tag is missing.
 */
final class FeedElements {

  private static final Set<String> ENTRIES = Set.of("item", "entry");
  private static final Set<String> FRAMES = Set.of("rss", "rdf", "feed", "channel");

  /** Parts of an entry or of a feed's head that hold a text of their own. */
  private static final Set<String> PARTS =
      Set.of(
          "author",
          "category",
          "comments",
          "content",
          "contributor",
          "copyright",
          "created",
          "creator",
          "date",
          "description",
          "docs",
          "enclosure",
          "encoded",
          "generator",
          "guid",
          "id",
          "image",
          "issued",
          "language",
          "lastbuilddate",
          "link",
          "managingeditor",
          "modified",
          "origlink",
          "pubdate",
          "published",
          "rights",
          "source",
          "subject",
          "subtitle",
          "summary",
          "textinput",
          "title",
          "ttl",
          "updated",
          "webmaster");

  private static final Set<String> EXTENSIONS =
      Set.of(
          "atom",
          "content",
          "dc",
          "dcterms",
          "feedburner",
          "georss",
          "itunes",
          "media",
          "prism",
          "slash",
          "sy",
          "thr",
          "wfw");

  /** Parts that hold further ones, and what is empty by nature, hold no text that could go on. */
  private static final Set<String> NO_TEXTS =
      Set.of("author", "cloud", "contributor", "enclosure", "image", "source", "textinput");

  /** Elements of HTML that stand within texts, and beside the parts of an entry by mistake only. */
  private static final Set<String> MARKUP =
      Set.of(
          "a",
          "abbr",
          "article",
          "b",
          "big",
          "blockquote",
          "body",
          "br",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "em",
          "figure",
          "font",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "html",
          "i",
          "iframe",
          "img",
          "li",
          "ol",
          "p",
          "pre",
          "s",
          "section",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "th",
          "tr",
          "u",
          "ul",
          "wbr");

  private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");

  private FeedElements() {}

  static boolean isEntry(String name) {
    return ENTRIES.contains(local(name));
  }

  /** Whether an element holds a feed's head and entries. */
  static boolean isFrame(String name) {
    return FRAMES.contains(local(name));
  }

  static boolean isPart(String name) {
    int colon = name.indexOf(':');
    return PARTS.contains(local(name))
        || colon > 0 && EXTENSIONS.contains(name.substring(0, colon).toLowerCase(Locale.ROOT));
  }

  /** Whether what follows an unclosed start tag of this name is its text. */
  static boolean isText(String name) {
    return isPart(name)
        && !NO_TEXTS.contains(local(name))
        && !name.regionMatches(true, 0, "media:", 0, 6);
  }

  static boolean isMarkup(String name) {
    return MARKUP.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether markup of this name never holds anything. */
  static boolean isVoid(String name) {
    return VOID.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean isKnown(String name) {
    return isPart(name) || isEntry(name) || isFrame(name);
  }

  /** The name without its prefix, in lower case. */
  static String local(String name) {
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
