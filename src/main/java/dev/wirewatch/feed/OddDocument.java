package dev.wirewatch.feed;

import dev.wirewatch.source.read.ZoneDoubt;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What is odd in the last document of a feed that could be read.
 *
 * @param found how many entries it held; none if none was ever read
 * @param lost how many entries of it could not be read
 * @param usual how many entries the source usually holds, if these were far fewer
 * @param ahead how far its dates lie in the future, if they do by hours
 * @param likelyZone time zone that would make those dates plausible; empty if none would
 */
public record OddDocument(
    @Nullable Integer found,
    int lost,
    @Nullable Integer usual,
    @Nullable Duration ahead,
    String likelyZone) {

  /** Before the first document. */
  public static final OddDocument NONE = new OddDocument(null, 0, null, null, "");

  /**
   * What is odd and what to do about it, in sentences; empty if nothing is.
   *
   * @param page whether the source is a watched page
   */
  String words(boolean page) {
    var words = new ArrayList<String>();
    boolean empty = found != null && found == 0;
    if (empty) {
      words.add("The feed answers, but holds no entries.");
    }
    if (lost > 0) {
      words.add(counted(lost) + " of the document could not be read.");
    }
    if (found != null && usual != null && (page || !empty)) {
      words.add(fewer(page, found, usual));
    }
    if (ahead != null) {
      words.add(ZoneDoubt.words(ahead, likelyZone));
    }
    return String.join(" ", words);
  }

  private static String fewer(boolean page, int found, int usual) {
    return "The %s held %s where it usually holds %d: "
            .formatted(page ? "page" : "feed", counted(found), usual)
        + (page
            ? "its structure may have changed. Try its selectors on the feed's page."
            : "part of the document may be missing, unless it is short by nature now and then.");
  }

  private static String counted(int entries) {
    return entries == 1 ? "1 entry" : entries + " entries";
  }
}
