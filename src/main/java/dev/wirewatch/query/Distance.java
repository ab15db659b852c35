package dev.wirewatch.query;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** How far two groups of words are from each other in a text. */
final class Distance {

  private Distance() {}

  /** What keeps two groups, both found, from being near each other, in words. */
  static String reason(Node.Near near, List<ProbedText.Place> left, List<ProbedText.Place> right) {
    OptionalInt nearest = gaps(left, right, near.ordered());
    if (nearest.isPresent() && nearest.getAsInt() > near.gaps()) {
      return "both there, but %,d words apart, not at most %,d"
          .formatted(nearest.getAsInt(), near.gaps());
    }
    if (nearest.isPresent()) {
      return "both there, but not as two";
    }
    return near.ordered() && gaps(left, right, false).isPresent()
        ? "both there, but in the other order"
        : "both there, but one in the title and one in the summary";
  }

  /** Words between the nearest two; none where no two are in one field, or in this order. */
  private static OptionalInt gaps(
      List<ProbedText.Place> left, List<ProbedText.Place> right, boolean ordered) {
    return left.stream()
        .flatMapToInt(one ->
            right.stream()
                .filter(other -> one.found().field().equals(other.found().field()))
                .flatMapToInt(other -> gaps(one, other, ordered)))
        .min();
  }

  private static IntStream gaps(ProbedText.Place left, ProbedText.Place right, boolean ordered) {
    if (left.last() < right.first()) {
      return IntStream.of(right.first() - left.last() - 1);
    }
    if (ordered) {
      return IntStream.empty();
    }
    return IntStream.of(Math.max(0, left.first() - right.last() - 1));
  }
}
