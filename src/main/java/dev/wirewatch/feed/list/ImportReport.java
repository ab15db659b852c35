package dev.wirewatch.feed.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a list of feeds.
 *
 * @param lines one for each outline that names a feed or says nothing, in the file's order; groups
 *     with feeds in them have none
 * @param notes what had to be mended to read the file, as sentences
 */
public record ImportReport(List<Line> lines, List<String> notes) {

  /**
   * What became of one outline.
   *
   * @param name the feed's title, or the outline's text
   * @param url its address as the file gives it; empty if it gives none
   * @param group the outlines around it, as in {@code Asia / Japan}; empty if there are none
   * @param feedId the feed that was added, or is there already
   * @param note why it was refused or left out, which feed is there already, or what is odd, as
   *     sentences; may be empty
   */
  public record Line(
      Outcome outcome, String name, String url, String group, @Nullable Long feedId, String note) {}

  /** Kinds of outcome. */
  public enum Outcome {
    ADDED,
    ALREADY_THERE,
    /** It was meant to be a feed, but cannot be one. */
    REFUSED,
    /** A line of text or an empty group: nothing to add. */
    NO_FEED
  }

  /** How many lines have an outcome. */
  public long count(Outcome outcome) {
    return lines.stream().filter(line -> line.outcome() == outcome).count();
  }
}
