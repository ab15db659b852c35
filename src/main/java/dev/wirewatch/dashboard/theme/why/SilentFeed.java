package dev.wirewatch.dashboard.theme.why;

import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.feed.pages.Condition;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A feed that might have carried what was missed, and did not.
 *
 * @param notes how its polls went at that time, a sentence each
 */
record SilentFeed(FeedStatus status, Condition condition, List<String> notes) {

  /**
   * Looks at the polls of a feed.
   *
   * @param polls of the time that is asked about, the last one first
   */
  static SilentFeed of(FeedStatus status, List<PollRecord> polls, Instant now) {
    var notes = new ArrayList<String>();
    long failed = polls.stream().filter(PollRecord::failed).count();
    if (polls.isEmpty()) {
      notes.add("It was not polled then, as far as the log goes back.");
    } else if (failed > 0) {
      notes.add("%,d of %,d polls failed%s.".formatted(failed, polls.size(), reason(polls)));
    }
    polls.stream()
        .filter(poll -> poll.gapSince() != null)
        .findFirst()
        .ifPresent(poll -> notes.add(gap(poll, now)));
    long dropped = polls.stream().mapToLong(PollRecord::dropped).sum();
    if (dropped > 0) {
      notes.add("%,d entries were not stored.".formatted(dropped));
    }
    if (notes.isEmpty()) {
      notes.add(
          "All %,d polls of that time went well: it did not carry this.".formatted(polls.size()));
    }
    return new SilentFeed(status, Condition.of(status), notes);
  }

  private static String reason(List<PollRecord> polls) {
    return polls.stream()
        .filter(PollRecord::failed)
        .map(PollRecord::message)
        .filter(message -> !message.isEmpty())
        .findFirst()
        .map(message -> ", the last one: " + message.replaceFirst("\\.$", ""))
        .orElse("");
  }

  private static String gap(PollRecord poll, Instant now) {
    return "Entries may have been missed before the poll of %s, for none of them was known."
        .formatted(Moment.logged(poll.startedAt(), now, ReaderZone.get()).exact());
  }
}
