package dev.wirewatch.source.mend;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Mends the text of a document that an XML parser refused, as far as that can be done without
 * knowing its structure: what surrounds it, characters that XML forbids, stray signs, a cut end.
 */
public final class Mender {

  private static final Pattern START =
      Pattern.compile(
          "<\\?xml\\s|<(?:\\w+:)?(?:rss|feed|rdf|channel)[\\s>]", Pattern.CASE_INSENSITIVE);

  /** What a server put a page around, by the attributes that a feed's root has. */
  private static final Pattern FEED =
      Pattern.compile("<(?:rss|feed|rdf:RDF)\\s[^<>]*>", Pattern.CASE_INSENSITIVE);

  /** However it is spelt: a sign too few, a blank too many, in lower case, or escaped. */
  private static final Pattern SECTION =
      Pattern.compile(
          "(?:(?:<|&lt;)[^\\w<>]{1,5}+|(?<=>)\\s*+!\\s*+\\[\\s*+)CDATA(?:[^\\w<>\\[]?\\[)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  /**
   * Elements of feeds, which no headline has in it by chance, and which begin without attributes.
   */
  private static final String STARTS =
      "<(?:channel|item|entry|title|link|description|summary|content|guid|id|pubDate|published|updated)\\b";

  /**
   * Signs that XML reads as its own: a reference or a lone ampersand, the end of a CDATA section
   * that is none, a tag without its last sign, and what begins like a tag but ends at the next one.
   * In the first two they stand for themselves, so these are matched to be passed over.
   */
  private static final Pattern SIGN =
      Pattern.compile(
          "<!\\[CDATA\\[.*?(?:]]>|\\z)|<!--.*?(?:-->|\\z)|&(?:amp(?![\\w;]))?(?<reference>#?\\w{1,32};)?"
              + "|]]>|<(?![\\w:/!?])|(?<unended></[\\w:.-]++|"
              + STARTS
              + ")\\s*+(?=<)|<(?=[^<>]*<)(?![^<>]*=\\s*[\"'][^\"'<>]*<)",
          Pattern.DOTALL);

  private static final Pattern XML_REFERENCE = Pattern.compile("(?:amp|lt|gt|quot|apos);");

  private final List<String> mended;

  /**
   * @param mended takes a sentence for each kind of repair
   */
  public Mender(List<String> mended) {
    this.mended = mended;
  }

  /** Whether there is a feed inside of something else. */
  public static boolean holdsFeed(String text) {
    return FEED.matcher(text).find();
  }

  /**
   * Takes away what stands around a document, and its document type, and spells the marks rightly
   * that begin CDATA sections.
   */
  public String frame(String text) {
    String sections = SECTION.matcher(text).replaceAll("<![CDATA[");
    return Doctype.cutFrom(
        new CutEnd(mended).mend(start(note(text, sections, "Marks of CDATA sections."))));
  }

  /** Mends what no document may hold, wherever it stands. */
  public String characters(String document) {
    String known =
        note(document, signs(document), "Stray ampersands, angle brackets or unknown entities.");
    return note(known, FORBIDDEN.matcher(known).replaceAll(""), "Characters that XML forbids.");
  }

  private String start(String text) {
    Matcher start = START.matcher(text);
    return start.find() && start.start() > 0
        ? note(text, text.substring(start.start()), "Something stood before the document.")
        : text;
  }

  private static String signs(String text) {
    return SIGN.matcher(text).replaceAll(match -> Matcher.quoteReplacement(sign(match)));
  }

  private static String sign(MatchResult match) {
    return switch (match.group().charAt(0)) {
      case '&' -> reference(match.group(), match.group("reference"));
      case ']' -> "";
      default -> tag(match);
    };
  }

  private static String tag(MatchResult match) {
    String unended = match.group("unended");
    if (unended != null) {
      return unended + ">";
    }
    return match.group().equals("<") ? "&lt;" : withoutComment(match.group());
  }

  /** Hyphens in a comment are an error, and comments say nothing to readers. */
  private static String withoutComment(String passedOver) {
    boolean wrong =
        passedOver.startsWith("<!--") && passedOver.lastIndexOf("--") > passedOver.indexOf("--", 4);
    return wrong ? "" : passedOver;
  }

  private static String reference(String whole, @Nullable String name) {
    if (name == null || XML_REFERENCE.matcher(name).matches()) {
      return name == null ? "&amp;" : whole;
    }
    if (name.startsWith("#")) {
      return number(whole, name.substring(1, name.length() - 1));
    }
    String character = Parser.unescapeEntities(whole, true);
    return character.equals(whole) ? "&amp;" + name : character;
  }

  /** Halves of a surrogate pair become characters, which make one when they stand together. */
  private static String number(String whole, String number) {
    try {
      int code =
          Integer.decode(
              number.replaceFirst("^0+(?=\\d)", "").replace('X', 'x').replaceFirst("^x", "0x"));
      boolean forbidden =
          Character.isSurrogate((char) code) && Character.isBmpCodePoint(code)
              || FORBIDDEN.matcher(Character.toString(code)).matches();
      return forbidden ? String.valueOf((char) code) : "&#" + code + ";";
    } catch (IllegalArgumentException noNumber) {
      return "&amp;" + whole.substring(1);
    }
  }

  private String note(String before, String after, String sentence) {
    if (!before.equals(after)) {
      mended.add(sentence);
    }
    return after;
  }
}
