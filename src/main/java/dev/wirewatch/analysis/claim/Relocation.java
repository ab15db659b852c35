package dev.wirewatch.analysis.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the place of a quote again in a text that was changed around it. A wrong place is worse
 * than none: the quote must stand there unchanged, and among all places of it before and after, the
 * two must be each other's nearest by what stands around them, and clearly so.
 */
final class Relocation {

  /** Quotes this long say enough by themselves. */
  private static final int TELLING = 24;

  /** What stands around a shorter one must agree in so many units. */
  private static final int LEAST = 8;

  /** By how many units the nearest must be nearer than the next. */
  private static final int CLEARLY = 4;

  private static final int FURTHEST = 64;

  /** A quote that stands in more places is a letter or a stop. */
  private static final int MOST_PLACES = 2000;

  private final String before;
  private final int start;
  private final String quote;
  private final String after;

  private Relocation(String before, Span span, String after) {
    this.before = before;
    this.start = span.start();
    this.quote = before.substring(span.start(), span.end());
    this.after = after;
  }

  /** The place that a place in the text before has in the text after; empty if it is lost. */
  static Optional<Span> of(String before, Span span, String after) {
    return new Relocation(before, span, after).find();
  }

  /** The place of what lost its place in an earlier text. */
  static Optional<Span> of(Anchor anchor, String after) {
    int start = anchor.before().length();
    var span = new Span(start, start + anchor.quote().length());
    return of(anchor.before() + anchor.quote() + anchor.after(), span, after);
  }

  private Optional<Span> find() {
    List<Integer> old = places(before);
    List<Integer> now = places(after);
    if (now.isEmpty() || old.size() > MOST_PLACES || now.size() > MOST_PLACES) {
      return Optional.empty();
    }
    int best = now.getFirst();
    for (int place : now) {
      best = near(start, place) > near(start, best) ? place : best;
    }
    int nearness = near(start, best);
    int found = best;
    boolean clear =
        now.stream().allMatch(p -> p == found || near(start, p) + CLEARLY <= nearness)
            && old.stream().allMatch(p -> p == start || near(p, found) + CLEARLY <= nearness);
    return clear && (quote.length() >= TELLING || nearness >= LEAST)
        ? Optional.of(new Span(found, found + quote.length()))
        : Optional.empty();
  }

  private List<Integer> places(String text) {
    var places = new ArrayList<Integer>();
    for (int at = text.indexOf(quote);
        at >= 0 && places.size() <= MOST_PLACES;
        at = text.indexOf(quote, at + 1)) {
      places.add(at);
    }
    return places;
  }

  /** How far what stands around two places agrees, on both sides together. */
  private int near(int old, int now) {
    int left = 0;
    while (left < FURTHEST
        && left < old
        && left < now
        && before.charAt(old - 1 - left) == after.charAt(now - 1 - left)) {
      left++;
    }
    int right = 0;
    int oldEnd = old + quote.length();
    int nowEnd = now + quote.length();
    while (right < FURTHEST
        && oldEnd + right < before.length()
        && nowEnd + right < after.length()
        && before.charAt(oldEnd + right) == after.charAt(nowEnd + right)) {
      right++;
    }
    return left + right;
  }
}
