package dev.wirewatch.feed.parse;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Mends the text of a document that an XML parser refused, as far as that can be done without
 * knowing its structure: what surrounds it, characters that XML forbids, ampersands, a cut end.
 */
final class Mender {

  private static final Pattern START =
      Pattern.compile("<\\?xml\\s|<(?:rss|feed|rdf:RDF|channel)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern END =
      Pattern.compile(
          ".*</(?:\\w+:)?(?:rss|feed|RDF)\\s*>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern LAST_ENTRY =
      Pattern.compile(".*(<(?:item|entry)[\\s>])", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE =
      Pattern.compile("</(?:item|entry|title)\\s*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  /** Ampersands stand for themselves in the first two, so they are matched to be passed over. */
  private static final Pattern AMPERSAND =
      Pattern.compile(
          "<!\\[CDATA\\[.*?(?:]]>|\\z)|<!--.*?(?:-->|\\z)|&(#?\\w{1,32};)?", Pattern.DOTALL);

  private static final Set<String> XML_ENTITIES = Set.of("amp;", "lt;", "gt;", "quot;", "apos;");

  private final List<String> mended;

  /**
   * @param mended takes a sentence for each kind of repair
   */
  Mender(List<String> mended) {
    this.mended = mended;
  }

  String mend(String text) {
    return characters(Doctype.cutFrom(end(start(text))));
  }

  /** Mends what no document may hold, wherever it stands. */
  String characters(String document) {
    String known = note(document, ampersands(document), "Stray ampersands or unknown entities.");
    return note(known, FORBIDDEN.matcher(known).replaceAll(""), "Characters that XML forbids.");
  }

  private String start(String text) {
    Matcher start = START.matcher(text);
    return start.find() && start.start() > 0
        ? note(text, text.substring(start.start()), "Something stood before the document.")
        : text;
  }

  private String end(String text) {
    Matcher end = END.matcher(text);
    if (!end.lookingAt()) {
      mended.add("The document is cut off at its end.");
      return withoutUntitledRest(text);
    }
    return text.substring(end.end()).isBlank()
        ? text
        : note(text, end.group(), "Something stood after the document.");
  }

  /** A last entry that was cut before its title was complete says nothing yet. */
  private static String withoutUntitledRest(String text) {
    Matcher last = LAST_ENTRY.matcher(text);
    boolean partial =
        last.lookingAt() && !WHOLE.matcher(text).region(last.end(), text.length()).find();
    return partial ? text.substring(0, last.start(1)) : text;
  }

  private static String ampersands(String text) {
    return AMPERSAND.matcher(text).replaceAll(match -> Matcher.quoteReplacement(ampersand(match)));
  }

  private static String ampersand(MatchResult match) {
    String name = match.group(1);
    if (!match.group().startsWith("&") || (name != null && XML_ENTITIES.contains(name))) {
      return match.group();
    }
    if (name != null && name.startsWith("#")) {
      return number(match.group(), name.substring(1, name.length() - 1));
    }
    String character = Parser.unescapeEntities(match.group(), true);
    boolean unknown = character.equals(match.group());
    return unknown ? "&amp;" + match.group().substring(1) : character;
  }

  /** Halves of a surrogate pair become characters, which make one when they stand together. */
  private static String number(String reference, String number) {
    try {
      int code =
          Integer.decode(
              number.replaceFirst("^0+(?=\\d)", "").replace('X', 'x').replaceFirst("^x", "0x"));
      boolean forbidden =
          Character.isSurrogate((char) code) && Character.isBmpCodePoint(code)
              || FORBIDDEN.matcher(Character.toString(code)).matches();
      return !forbidden ? reference : String.valueOf((char) code);
    } catch (IllegalArgumentException noNumber) {
      return "&amp;" + reference.substring(1);
    }
  }

  private String note(String before, String after, String sentence) {
    if (!before.equals(after)) {
      mended.add(sentence);
    }
    return after;
  }
}
