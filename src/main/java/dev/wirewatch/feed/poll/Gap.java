package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.EntrySink.Intake;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether items may have been missed between two polls: if a document that follows an earlier one
 * holds new entries and none that is known, others may have come and gone in between.
 *
 * @param since the earlier poll, if items may have been missed since
 * @param covered how far the document's entries reach back, at most to the earlier poll
 */
record Gap(@Nullable Instant since, Duration covered) {

  static Gap of(Polled polled, DocumentDates dates, Intake intake) {
    Instant before = polled.target().condition().successAt();
    Duration elapsed = polled.sinceSuccess();
    boolean strange = intake.added() > 0 && intake.known() == 0 && intake.changed() == 0;
    // Where there was nothing before, nothing can have been pushed out.
    Integer entries = polled.target().arrivals().entries();
    boolean first = before == null || (entries != null && entries == 0);
    if (first || !strange) {
      return new Gap(null, elapsed);
    }
    Duration span = dates.span();
    boolean dated = !span.isZero() && span.compareTo(elapsed) < 0;
    return new Gap(before, dated ? span : elapsed.dividedBy(2));
  }
}
