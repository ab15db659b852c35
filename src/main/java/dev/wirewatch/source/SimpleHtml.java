package dev.wirewatch.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Takes the text out of the HTML that most summaries have, paragraphs with a few words in bold or
 * linked, for which a parser of all of HTML is far too much. Whatever is not that plain is left to
 * it; where both can read it, both read the same.
 */
final class SimpleHtml {

  private static final Set<String> WITHIN_LINES =
      Set.of("a", "b", "i", "u", "em", "strong", "span", "small");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z]{1,6})((?:\\s+[a-z-]+=\"[^\"<>]*\")*)\\s*(/?)>");
  // Invisible to the parser too.
  private static final String SOFT_HYPHEN = "\u00ad";
  private static final String ZERO_WIDTH_SPACE = "\u200b";

  private final String html;
  private final StringBuilder text;
  private final Deque<String> open = new ArrayDeque<>();

  private SimpleHtml(String html) {
    this.html = html;
    this.text = new StringBuilder(html.length());
  }

  /** The text, with spaces where lines end; null where the HTML is not that simple. */
  static @Nullable String text(String html) {
    if (html.contains("]]>") || html.indexOf('\0') >= 0) {
      return null;
    }
    return new SimpleHtml(html).read();
  }

  private @Nullable String read() {
    Matcher tag = TAG.matcher(html);
    int from = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
      add(html.substring(from, at));
      tag.region(at, html.length());
      if (!tag.lookingAt() || !isUnderstood(tag)) {
        return null;
      }
      from = tag.end();
    }
    add(html.substring(from));
    return open.isEmpty() ? text.toString() : null;
  }

  private void add(String run) {
    String read = run.indexOf('&') < 0 ? run : Parser.unescapeEntities(run, false);
    text.append(read.replace(SOFT_HYPHEN, "").replace(ZERO_WIDTH_SPACE, ""));
  }

  private boolean isUnderstood(Matcher tag) {
    boolean ends = !tag.group(1).isEmpty();
    String name = tag.group(2);
    if (name.equals("br") && !ends) {
      text.append(' ');
      return true;
    }
    // An end with attributes, or a start that ends itself, is an author's error.
    if (!tag.group(4).isEmpty() || (ends && !tag.group(3).isEmpty())) {
      return false;
    }
    if (name.equals("p")) {
      text.append(' ');
      return open.isEmpty();
    }
    return WITHIN_LINES.contains(name) && (ends ? closes(name) : opens(name));
  }

  private boolean opens(String name) {
    boolean nested = open.contains(name);
    open.push(name);
    return !nested;
  }

  private boolean closes(String name) {
    return !open.isEmpty() && open.pop().equals(name);
  }
}
