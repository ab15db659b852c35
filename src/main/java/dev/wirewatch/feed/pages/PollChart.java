package dev.wirewatch.feed.pages;

import dev.wirewatch.feed.PollBar;
import dev.wirewatch.feed.PollRecord.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The last polls as a chart of bars, the latest one at the right end. Form says what colour says
 * too: a bar stands above the line, the higher the more new items; a stub brought nothing; a bar
 * hangs below the line for a failure; a dash on top warns that items may have been missed.
 *
 * @param fresh path of the polls that brought new items, as SVG has it
 * @param words the chart in a sentence
 */
public record PollChart(String fresh, String same, String failed, String gaps, String words) {

  /** How many polls it shows. */
  public static final int POLLS = 50;

  private static final int STEP = 4;
  private static final int LINE = 17;
  private static final int HIGHEST = 15;

  /** The chart of some polls, the latest one first. */
  public static PollChart of(List<PollBar> polls) {
    List<PollBar> shown = polls.subList(0, Math.min(POLLS, polls.size()));
    return new PollChart(
        path(shown, PollChart::isFresh, poll -> -height(poll.added())),
        path(shown, PollChart::isSame, poll -> -2),
        path(shown, PollChart::isFailed, poll -> 7),
        gaps(shown),
        words(shown));
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  private static boolean isFailed(PollBar poll) {
    return poll.outcome() == Outcome.FAILED;
  }

  private static boolean isFresh(PollBar poll) {
    return !isFailed(poll) && poll.added() > 0;
  }

  private static boolean isSame(PollBar poll) {
    return !isFailed(poll) && poll.added() == 0;
  }

  private static int height(int added) {
    int doublings = Integer.SIZE - Integer.numberOfLeadingZeros(added);
    return Math.min(HIGHEST, 3 + 2 * doublings);
  }

  private interface Height {
    int of(PollBar poll);
  }

  private static String path(List<PollBar> polls, Predicate<PollBar> wanted, Height height) {
    var path = new StringBuilder();
    for (int i = 0; i < polls.size(); i++) {
      if (wanted.test(polls.get(i))) {
        path.append("M%d %dv%d".formatted(x(i), LINE, height.of(polls.get(i))));
      }
    }
    return path.toString();
  }

  private static String gaps(List<PollBar> polls) {
    var path = new StringBuilder();
    IntStream.range(0, polls.size())
        .filter(i -> polls.get(i).gap())
        .forEach(i -> path.append("M%d 1h3".formatted(x(i) - 1)));
    return path.toString();
  }

  private static int x(int place) {
    return (POLLS - place) * STEP - 2;
  }

  private static String words(List<PollBar> polls) {
    if (polls.isEmpty()) {
      return "";
    }
    var parts = new ArrayList<String>();
    add(parts, polls, PollChart::isFresh, "brought new items");
    add(parts, polls, PollChart::isSame, "brought nothing new");
    add(parts, polls, PollChart::isFailed, "failed");
    add(parts, polls, PollBar::gap, "may have missed items");
    String all = polls.size() == 1 ? "The only poll: " : "Last %d polls: ".formatted(polls.size());
    return all + String.join(", ", parts);
  }

  private static void add(
      List<String> parts, List<PollBar> polls, Predicate<PollBar> wanted, String words) {
    long count = polls.stream().filter(wanted).count();
    if (count > 0) {
      parts.add(count + " " + words);
    }
  }
}
