package dev.wirewatch.dashboard.feed;

import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.poll.PollPlan;
import dev.wirewatch.web.page.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in a sentence or two why a feed is asked as often as it is. */
final class IntervalWords {

  private IntervalWords() {}

  static String of(FeedStatus status, PollPlan plan, boolean gapBefore) {
    Duration every = status.feed().every();
    int failures = status.health().failures();
    if (!status.feed().enabled()) {
      return "It is switched off, and asked only when you poll it.";
    }
    if (status.health().state() == State.GONE) {
      return "Its publisher has ended it. Poll it by hand to see whether it is back.";
    }
    if (failures > 0) {
      return "After %s it is asked ever less often, and as usual again once it answers."
          .formatted(failures == 1 ? "a failure" : failures + " failures in a row");
    }
    if (every != null) {
      return "Every " + Span.about(every) + ", as set by hand.";
    }
    return gapBefore
        ? "Items may have been missed before the last poll, so it is asked sooner."
        : rhythm(plan);
  }

  private static String rhythm(PollPlan plan) {
    var sentences = new ArrayList<String>();
    Duration rhythm = plan.rhythm();
    if (rhythm == null) {
      sentences.add("Its rhythm is not known yet.");
    } else if (rhythm.compareTo(plan.shortest()) < 0) {
      sentences.add(
          "It is livelier than the shortest interval, %s.".formatted(Span.about(plan.shortest())));
    } else if (rhythm.compareTo(plan.longest()) > 0) {
      sentences.add(
          "It brings little; the longest interval is %s.".formatted(Span.about(plan.longest())));
    } else {
      sentences.add("In its own rhythm: a new entry about every %s.".formatted(Span.about(rhythm)));
    }
    sentences.addAll(wishes(plan));
    return String.join(" ", sentences);
  }

  private static List<String> wishes(PollPlan plan) {
    var wishes = new ArrayList<String>();
    if (plan.hint() != null) {
      wishes.add("every " + Span.about(plan.hint()));
    }
    if (!plan.skipHours().isEmpty()) {
      wishes.add("not at " + joined(plan.skipHours().stream().sorted().toList()) + " h (UTC)");
    }
    if (!plan.skipDays().isEmpty()) {
      wishes.add(
          "not on " + joined(plan.skipDays().stream().sorted().map(IntervalWords::day).toList()));
    }
    return wishes.isEmpty()
        ? List.of()
        : List.of(
            "Its publisher wishes to be asked %s; that is followed as far as nothing is missed."
                .formatted(String.join(", ", wishes)));
  }

  private static String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String joined(List<?> parts) {
    return parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
