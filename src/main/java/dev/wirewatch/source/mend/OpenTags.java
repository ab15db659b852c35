package dev.wirewatch.source.mend;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Counts what a document opens and never closes, before anything is built of it. Publishers forget
 * some tags; who opens tens of thousands means harm, and to mend that would take long.
 */
public final class OpenTags {

  private static final int MOST = 20_000;

  /** What HTML need not close, and publishers put in by the thousand. */
  private static final Set<String> NEVER_CLOSED =
      Set.of("br", "dd", "dt", "hr", "img", "input", "li", "link", "meta", "p", "td", "tr", "wbr");

  private static final int LONGEST_NAME = 5;

  private final String text;
  private int open;

  /** Where the tag that is being read begins; negative outside of tags. */
  private int tag = -1;

  /** Since where all is deeper than a tree may be. */
  private int tooDeep;

  private OpenTags(String text) {
    this.text = text;
  }

  /**
   * The text as far as it can be read, if it opens more than 20,000 elements inside each other.
   *
   * @param mended takes a sentence if that is not all
   */
  public static String cut(String text, List<String> mended) {
    OpenTags tags = new OpenTags(text);
    if (!tags.exceed()) {
      return text;
    }
    mended.add("More than 20,000 tags that nobody closes; what is inside of them was not read.");
    return text.substring(0, tags.tooDeep);
  }

  private boolean exceed() {
    int at = 0;
    while (at >= 0 && at < text.length() && open <= MOST) {
      at = text.charAt(at) == '<' ? begin(at) : pass(at);
    }
    return open > MOST;
  }

  private int begin(int at) {
    if (text.startsWith("<![CDATA[", at)) {
      return text.indexOf("]]>", at);
    }
    if (text.startsWith("<!--", at)) {
      return text.indexOf("-->", at + "<!--".length());
    }
    tag = at;
    return at + 1;
  }

  private int pass(int at) {
    if (text.charAt(at) == '>' && tag >= 0) {
      count(text.charAt(tag + 1), at);
      tag = -1;
    }
    return at + 1;
  }

  private void count(char first, int end) {
    if (first == '/') {
      open = Math.max(0, open - 1);
    } else if (Character.isLetter(first) && text.charAt(end - 1) != '/' && !isNeverClosed(end)) {
      open++;
      if (open == Tree.DEEPEST) {
        tooDeep = tag;
      }
    }
  }

  private boolean isNeverClosed(int end) {
    int last = tag + 1;
    while (last < end && last <= tag + LONGEST_NAME && Character.isLetter(text.charAt(last))) {
      last++;
    }
    boolean whole = text.charAt(last) == '>' || Character.isWhitespace(text.charAt(last));
    return whole && NEVER_CLOSED.contains(text.substring(tag + 1, last).toLowerCase(Locale.ROOT));
  }
}
