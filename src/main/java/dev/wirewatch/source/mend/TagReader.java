package dev.wirewatch.source.mend;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads one start tag that may lack quotation marks or its last sign. */
final class TagReader {

  /** Attributes whose values hold neither blanks nor signs of markup. */
  private static final Set<String> WORDS =
      Set.of("href", "url", "src", "type", "length", "medium", "ispermalink", "rel", "version");

  private static final Pattern OPENS_NEXT = Pattern.compile("\\s++[\\w:-]++\\s*+=\\s*+\\z");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s++[\\w:-]++\\s*+=\\s*+(?:\"[^\"<>]*+\"|'[^'<>]*+')");
  private static final Pattern NEXT_END =
      Pattern.compile("</\\s*+([\\p{L}_][\\p{L}\\p{N}_:.-]{0,60})");
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_VALUE = 4_096;

  /** More are read and forgotten: each is compared with all before it. */
  private static final int MOST_ATTRIBUTES = 100;

  private final String text;
  private final SignFinder finds;
  private final Attributes attributes = new Attributes();
  private String name;
  private int at;
  private boolean tag = true;
  private boolean empty;
  private @Nullable String rest;

  /**
   * @param from behind the name
   */
  TagReader(String text, int from, String name, SignFinder finds) {
    this.text = text;
    this.finds = finds;
    this.name = name;
    this.at = from;
    int next = finds.next("<", from);
    if (finds.next(">", from) < next || isInQuotes(from, next)) {
      attributes(text.length());
    } else {
      unended(from, next);
    }
  }

  /** False if the sign that begins it stands for itself. */
  boolean isTag() {
    return tag;
  }

  Piece piece() {
    return new Piece(empty ? Piece.Kind.EMPTY : Piece.Kind.START, name, attributes, "");
  }

  int end() {
    return at;
  }

  /** Text that stood where the tag lacks its last sign. */
  Optional<String> rest() {
    return Optional.ofNullable(rest);
  }

  /** Whether the next sign that begins a tag stands inside of an attribute. */
  private boolean isInQuotes(int from, int next) {
    String before = next - from > LONGEST_VALUE ? "" : text.substring(from, next);
    int equals = before.lastIndexOf("=\"");
    if (equals < 0 || before.lastIndexOf('"') > equals + 1) {
      return false;
    }
    int end = finds.next("\"", next);
    return end + 1 < text.length()
        && " \n\r\t/>".indexOf(text.charAt(end + 1)) >= 0
        && finds.next(">", from) > end;
  }

  /** The next tag begins before this one has ended. */
  private void unended(int from, int next) {
    Matcher end = NEXT_END.matcher(text).region(next, text.length());
    int start = from - name.length();
    if (end.lookingAt()
        && text.regionMatches(true, start, end.group(1), 0, end.group(1).length())) {
      name = end.group(1);
      at = start + name.length();
      Matcher attribute = ATTRIBUTE.matcher(text);
      while (attribute.region(at, next).lookingAt()) {
        attributes(attribute.end());
        at = attribute.end();
      }
      rest = text.substring(at, next);
      at = next;
      return;
    }
    int joined = joined(next);
    if (joined > 0) {
      name += text.substring(next + 1, joined);
      at = joined;
      attributes(text.length());
      return;
    }
    tag = FeedElements.isKnown(name) && isAttributes(from, next);
    attributes(next);
  }

  /** Where a name ends that a stray sign has parted; 0 if that makes no name of feeds. */
  private int joined(int next) {
    if (at != next || next == text.length()) {
      return 0;
    }
    int end = next + 1;
    while (end < text.length()
        && end < next + LONGEST_NAME
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == ':')) {
      end++;
    }
    return !FeedElements.isKnown(text.substring(next + 1, end))
            && FeedElements.isKnown(name + text.substring(next + 1, end))
        ? end
        : 0;
  }

  private boolean isAttributes(int from, int to) {
    return text.substring(from, to).isBlank() || text.substring(from, to).indexOf('=') > 0;
  }

  /** Reads attributes up to the end of the tag, but not beyond a limit. */
  private void attributes(int limit) {
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '>') {
        empty = text.charAt(at - 1) == '/';
        at++;
        return;
      }
      if (c == '<') {
        return;
      }
      if (isNamePart(c)) {
        attribute(limit);
      } else {
        at++;
      }
    }
  }

  private void attribute(int limit) {
    int start = at;
    while (at < limit && isNamePart(text.charAt(at))) {
      at++;
    }
    String attribute = text.substring(start, at);
    skipSpace(limit);
    boolean equals = at < limit && text.charAt(at) == '=';
    if (equals) {
      at++;
      skipSpace(limit);
    }
    String value = "";
    if (at < limit && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
      value = quoted(text.substring(at, at + 1), attribute, limit);
    } else if (equals) {
      value = word(limit);
    }
    if (attributes.size() < MOST_ATTRIBUTES && !attributes.hasKeyIgnoreCase(attribute)) {
      attributes.put(attribute, Parser.unescapeEntities(value, true));
    }
  }

  private String quoted(String quote, String attribute, int limit) {
    int start = ++at;
    int end = finds.next(quote, start);
    String value = text.substring(start, Math.min(end, text.length()));
    boolean word = WORDS.contains(attribute.toLowerCase(Locale.ROOT));
    boolean beyond =
        end >= limit
            || value.length() > LONGEST_VALUE
            || value.indexOf('<') >= 0 && value.indexOf('>') >= 0;
    if (beyond || word && value.indexOf('>') >= 0) {
      return word(limit);
    }
    Matcher next = OPENS_NEXT.matcher(value);
    if (value.endsWith("=") && next.find()) {
      at = start + next.start();
      return value.substring(0, next.start());
    }
    at = end + 1;
    return value;
  }

  /** A value without marks around it. */
  private String word(int limit) {
    int start = at;
    while (at < limit && " \t\r\n<>\"'".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    boolean slash =
        at < limit && at > start && text.charAt(at) == '>' && text.charAt(at - 1) == '/';
    return text.substring(start, slash ? at - 1 : at);
  }

  private void skipSpace(int limit) {
    while (at < limit && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }
}
