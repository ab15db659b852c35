package dev.wirewatch.review.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Measures of how far people agree who put the same things into classes, beyond what chance would
 * bring; 1 is full agreement, 0 what chance brings.
 */
public final class Agreement {

  private Agreement() {}

  /**
   * Krippendorff’s alpha for nominal data (Krippendorff, Computing Krippendorff’s
   * Alpha-Reliability, 2011), which copes with things that not all have seen.
   *
   * @param units the classes that each thing was put into, one for each who saw it
   * @return none if no thing was seen by two, or all were put into one class
   */
  public static <C> OptionalDouble alpha(Collection<? extends Collection<C>> units) {
    var totals = new HashMap<C, Double>();
    double pairable = 0;
    double disagreed = 0;
    for (Collection<C> values : units) {
      int seen = values.size();
      if (seen < 2) {
        continue;
      }
      Map<C, Integer> counts = counts(values);
      pairable += seen;
      counts.forEach((value, count) -> totals.merge(value, (double) count, Double::sum));
      double alike = counts.values().stream().mapToDouble(n -> (double) n * (n - 1)).sum();
      disagreed += ((double) seen * (seen - 1) - alike) / (seen - 1);
    }
    double n = pairable;
    double expected =
        totals.values().stream().mapToDouble(count -> count * (n - count)).sum() / (n - 1);
    return n < 2 || expected == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - disagreed / expected);
  }

  /**
   * Cohen’s kappa (Cohen, A coefficient of agreement for nominal scales, 1960) of two people about
   * what both saw, in the same order.
   *
   * @return none if they saw nothing, or both put all into one class
   * @throws IllegalArgumentException if one saw more than the other
   */
  public static <C> OptionalDouble kappa(List<C> one, List<C> other) {
    if (one.size() != other.size()) {
      throw new IllegalArgumentException("Kappa is about what both saw");
    }
    double n = one.size();
    double agreed = 0;
    for (int i = 0; i < one.size(); i++) {
      agreed += Objects.equals(one.get(i), other.get(i)) ? 1 : 0;
    }
    Map<C, Integer> ones = counts(one);
    Map<C, Integer> others = counts(other);
    var classes = new HashSet<>(ones.keySet());
    classes.addAll(others.keySet());
    double byChance = 0;
    for (C each : classes) {
      byChance += ones.getOrDefault(each, 0) / n * (others.getOrDefault(each, 0) / n);
    }
    return n == 0 || byChance == 1
        ? OptionalDouble.empty()
        : OptionalDouble.of((agreed / n - byChance) / (1 - byChance));
  }

  private static <C> Map<C, Integer> counts(Collection<C> values) {
    var counts = new HashMap<C, Integer>();
    new ArrayList<>(values).forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts;
  }
}
