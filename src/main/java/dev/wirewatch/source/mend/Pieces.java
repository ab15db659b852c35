package dev.wirewatch.source.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Takes a document apart into tags and texts, whatever state it is in: marks of CDATA sections and
 * comments that are broken, tags that lack a sign, signs that stand for themselves.
 */
final class Pieces {

  private static final String SECTION = "<![CDATA[";

  private static final Pattern ENDS_SECTION =
      Pattern.compile(
          "\\s*+(?:]\\s?]\\s?(?:>|&gt;)?|]\\S?]?\\S?>|](?<!\\[[^\\[\\]]{0,200}]))\\s*+\\z");
  private static final Pattern MARKS =
      Pattern.compile("<!\\[CDATA\\[|]]>", Pattern.CASE_INSENSITIVE);

  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_:.-]{0,60}";
  private static final Pattern TAG =
      Pattern.compile("<[^\\p{L}\\p{N}_<>/!?]{0,3}+(/?)\\s*+(" + NAME + ")");

  /** A tag whose first sign is lost. */
  private static final Pattern HEADLESS =
      Pattern.compile("\\s*+(/?" + NAME + "(?:\\s++[\\w:]+\\s*=\\s*\"[^\"<>]*+\")*+\\s*+/?)>");

  private static final Pattern HEADLESS_END = Pattern.compile("/(" + NAME + ")\\s*+>\\s*+\\z");

  private static final int LONGEST_TAIL = 100;

  private final String text;
  private final SignFinder finds;
  private final Matcher tag;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;

  private Pieces(String text) {
    this.text = text;
    this.finds = new SignFinder(text);
    this.tag = TAG.matcher(text);
  }

  static List<Piece> of(String text) {
    return new Pieces(text).read();
  }

  private List<Piece> read() {
    while (at < text.length()) {
      if (text.startsWith(SECTION, at)) {
        section();
      } else if (text.charAt(at) == '<') {
        markup();
      } else {
        words(at);
      }
    }
    return pieces;
  }

  private boolean startsAt(Matcher matcher) {
    return matcher.region(at, text.length()).lookingAt();
  }

  private void markup() {
    if (text.startsWith("<!--", at)) {
      comment();
    } else if (text.startsWith("<?", at)) {
      skip(Math.min(after("?>"), after(">")));
    } else if (text.startsWith("<!", at)) {
      skip(after(">"));
    } else if (isTag()) {
      tag();
    } else {
      words(at + 1);
    }
  }

  /** A comment that holds the beginning of another one was not ended. */
  private void comment() {
    int end = finds.next("-->", at + 4);
    boolean ended = end < text.length() && finds.next("<!--", at + 4) > end;
    skip(ended ? end + 3 : at + 4);
  }

  private int after(String sign) {
    return Math.min(text.length(), finds.next(sign, at) + sign.length());
  }

  private void skip(int to) {
    at = to;
  }

  /** A blank behind the first sign is a slip only where the name is one of feeds. */
  private boolean isTag() {
    if (!startsAt(tag)) {
      return false;
    }
    boolean tight = tag.end() - tag.start() == 1 + tag.group(1).length() + tag.group(2).length();
    return tight || FeedElements.isKnown(tag.group(2));
  }

  private void tag() {
    var reader = new TagReader(text, tag.end(2), tag.group(2), finds);
    if (tag.group(1).isEmpty()) {
      if (!reader.isTag()) {
        words(at + 1);
        return;
      }
      pieces.add(reader.piece());
      at = reader.end();
      reader.rest().ifPresent(this::add);
    } else {
      pieces.add(Piece.end(tag.group(2)));
      at = Math.min(after(">"), finds.next("<", at + 1));
    }
  }

  /** Text up to the next sign; a sign before it that begins nothing belongs to it. */
  private void words(int from) {
    int end = finds.next("<", from);
    String words = text.substring(at, end);
    at = end;
    withLostSigns(words);
  }

  private void withLostSigns(String words) {
    String rest = words;
    Matcher start = HEADLESS.matcher(rest);
    if (rest.indexOf('>') >= 0 && afterTag() && start.lookingAt() && isKnownTag(start.group(1))) {
      pieces.addAll(of("<" + start.group(1) + ">"));
      rest = rest.substring(start.end());
    }
    int tail = Math.max(0, rest.length() - LONGEST_TAIL);
    Matcher end = HEADLESS_END.matcher(rest).region(tail, rest.length());
    if (rest.indexOf('>', tail) >= 0 && end.find() && FeedElements.isKnown(end.group(1))) {
      add(rest.substring(0, end.start()));
      pieces.add(Piece.end(end.group(1)));
    } else {
      add(rest);
    }
  }

  private boolean afterTag() {
    return pieces.isEmpty() || !pieces.getLast().isText();
  }

  private static boolean isKnownTag(String headless) {
    Matcher name = Pattern.compile(NAME).matcher(headless);
    return name.find() && FeedElements.isKnown(name.group());
  }

  private void add(String words) {
    if (!words.isEmpty()) {
      pieces.add(Piece.text(SoupTree.allowed(Parser.unescapeEntities(words, true))));
    }
  }

  /**
   * A section ends with its mark, but not behind the end tag of the element that it stands in: then
   * its mark is broken or missing. If another section begins inside, the last mark counts.
   */
  private void section() {
    int start = at + SECTION.length();
    int mark = finds.next("]]>", start);
    int close = Math.min(elementEnd(start), entryEnd(start, mark));
    if (mark < close && (close == text.length() || finds.next(SECTION, start) > mark)) {
      raw(text.substring(start, mark));
      at = Math.min(text.length(), mark + 3);
    } else if (mark < close) {
      int last = text.lastIndexOf("]]>", close);
      raw(text.substring(start, last));
      at = last + 3;
    } else {
      raw(withoutEndMark(text.substring(start, close)));
      at = close;
    }
  }

  /** Where the element ends in which a section stands; the end of the text if that is unknown. */
  private int elementEnd(int from) {
    for (int i = pieces.size() - 1; i >= 0 && i >= pieces.size() - 3; i--) {
      Piece piece = pieces.get(i);
      if (piece.isStart()) {
        return FeedElements.isPart(piece.name()) ? endTag(piece.name(), from) : text.length();
      }
      if (piece.isEnd()) {
        return text.length();
      }
    }
    return text.length();
  }

  /** Where the entry ends, if a section goes on behind it and over the beginning of another one. */
  private int entryEnd(int from, int mark) {
    return finds.next(SECTION, from) < mark
        ? Math.min(finds.next("</item>", from), finds.next("</entry>", from))
        : text.length();
  }

  /** The next end tag that another tag follows, as it does where a part of an entry ends. */
  private int endTag(String name, int from) {
    int end = finds.next("</" + name, from);
    int behind = end + name.length() + 2;
    while (behind < text.length()
        && (Character.isWhitespace(text.charAt(behind)) || text.charAt(behind) == '>')) {
      behind++;
    }
    return behind < text.length() && text.charAt(behind) != '<' ? text.length() : end;
  }

  private static String withoutEndMark(String text) {
    int tail = Math.max(0, text.length() - LONGEST_TAIL);
    Matcher mark =
        ENDS_SECTION.matcher(text).region(tail, text.length()).useTransparentBounds(true);
    return mark.find() ? text.substring(0, mark.start()) : text;
  }

  private void raw(String content) {
    String bare = content.indexOf("CDATA") >= 0 ? MARKS.matcher(content).replaceAll("") : content;
    if (!bare.isEmpty()) {
      pieces.add(Piece.text(SoupTree.allowed(bare)));
    }
  }
}
