package dev.wirewatch.source.mend;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends the end of a document: what follows it is taken away, and what was cut off is noticed. */
final class CutEnd {

  private static final Pattern END =
      Pattern.compile(
          ".*</(?:\\w+:)?(?:rss|feed|rdf)\\s*>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern LAST_ENTRY =
      Pattern.compile(
          ".*(<(?:\\w+:)?(?:item|entry)[\\s>])", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE =
      Pattern.compile(
          "</(?:\\w+:)?(?:item|entry|title)\\s*>|<title(?:\\s[^<>]*)?>(?:[^<]+<|<!\\[CDATA\\[[^\\]]*]]>)",
          Pattern.CASE_INSENSITIVE);

  /** An address that is half there is worse than none. */
  private static final Pattern HALF_WORD =
      Pattern.compile(
          "<(?:guid|id|link|pubDate|published|updated|title)(?:\\s[^<>]*)?>(?:<!\\[CDATA\\[)?[^<]*\\z"
              + "|<[^<>]*\\z",
          Pattern.CASE_INSENSITIVE);

  private final List<String> mended;

  CutEnd(List<String> mended) {
    this.mended = mended;
  }

  String mend(String text) {
    Matcher end = END.matcher(text);
    if (!end.lookingAt()) {
      mended.add("The document is cut off at its end.");
      return HALF_WORD.matcher(withoutUntitledRest(text)).replaceFirst("");
    }
    String rest = text.substring(end.end());
    if (rest.isBlank() || EntryStarts.count(rest) > 0) {
      return text;
    }
    mended.add("Something stood after the document.");
    return end.group();
  }

  /** A last entry that was cut before its title was complete says nothing yet. */
  private static String withoutUntitledRest(String text) {
    Matcher last = LAST_ENTRY.matcher(text);
    boolean partial =
        last.lookingAt() && !WHOLE.matcher(text).region(last.end(), text.length()).find();
    return partial ? text.substring(0, last.start(1)) : text;
  }
}
