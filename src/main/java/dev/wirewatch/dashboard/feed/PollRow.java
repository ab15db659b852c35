package dev.wirewatch.dashboard.feed;

import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the poll log.
 *
 * @param code of the outcome, as styles have it
 * @param notes what went wrong, was mended, dropped or perhaps missed, one sentence each
 */
record PollRow(PollRecord poll, Moment started, String code, String outcome, List<String> notes) {

  static PollRow of(PollRecord poll, Instant now, ZoneId zone) {
    return new PollRow(
        poll,
        Moment.logged(poll.startedAt(), now, zone),
        code(poll),
        outcome(poll),
        notes(poll, now));
  }

  private static String code(PollRecord poll) {
    return switch (poll.outcome()) {
      case FAILED -> "failing";
      case NOT_MODIFIED -> "waiting";
      case READ -> "ok";
    };
  }

  private static String outcome(PollRecord poll) {
    String words =
        switch (poll.outcome()) {
          case FAILED -> "Failed";
          case NOT_MODIFIED -> "Not changed";
          case READ -> "Read";
        };
    Integer status = poll.status();
    return status == null || status == 200 || status == 304 ? words : words + ", " + status;
  }

  private static List<String> notes(PollRecord poll, Instant now) {
    var notes = new ArrayList<String>();
    add(notes, "", poll.message());
    add(notes, "Mended: ", poll.mended());
    if (poll.dropped() > 0 || !poll.droppedWhy().isEmpty()) {
      add(notes, poll.dropped() > 0 ? poll.dropped() + " dropped: " : "", poll.droppedWhy());
    }
    if (poll.gapSince() != null) {
      Moment since = Moment.logged(poll.gapSince(), now, ReaderZone.get());
      notes.add(
          "No entry was known: items may have been missed since the poll before, "
              + since.shown()
              + ".");
    }
    return notes;
  }

  private static void add(List<String> notes, String before, String text) {
    if (!text.isEmpty()) {
      notes.add(before + text);
    }
  }

  /** How long it took, such as 0.4 s. */
  public String took() {
    Duration took = poll.duration();
    return took.compareTo(Duration.ofMinutes(1)) < 0
        ? String.format(Locale.ENGLISH, "%.1f s", took.toMillis() / 1e3)
        : took.toMinutes() + " min";
  }

  /** What came over the network, such as 12 kB; empty if nothing. */
  public String size() {
    long bytes = poll.bytes();
    if (bytes < 1_000) {
      return bytes == 0 ? "" : bytes + " B";
    }
    return bytes < 1_000_000
        ? "%d kB".formatted(Math.round(bytes / 1e3))
        : String.format(Locale.ENGLISH, "%.1f MB", bytes / 1e6);
  }

  /** How many entries came of the document; empty if none was read. */
  public @Nullable Integer entries() {
    return poll.outcome() == PollRecord.Outcome.READ ? (Integer) poll.entries() : null;
  }
}
