package dev.wirewatch.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against worked examples of those who thought the measures out. */
class AgreementTest {

  /** The observers of example C in Krippendorff (2011); a dot is a unit that one did not see. */
  private static final List<String> OBSERVERS =
      List.of("1233 21412...", "1233 22412 5.3", ".333 23422 51.", "1233 24412 51.");

  private static List<List<Integer>> units() {
    var units = new ArrayList<List<Integer>>();
    for (int unit = 0; unit < 12; unit++) {
      int at = unit;
      units.add(
          OBSERVERS.stream()
              .map(observer -> observer.replace(" ", "").charAt(at))
              .filter(Character::isDigit)
              .map(Character::getNumericValue)
              .toList());
    }
    return units;
  }

  @Test
  void alphaOfFourObserversWhoDidNotSeeAllUnits() {
    assertThat(Agreement.alpha(units()).orElseThrow()).isCloseTo(0.743, within(0.0005));
  }

  /** Table 1 of Cohen (1960), as counts of 200. */
  @Test
  void kappaOfTwoJudges() {
    int[][] table = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
    var one = new ArrayList<Integer>();
    var other = new ArrayList<Integer>();
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        for (int i = 0; i < table[row][column]; i++) {
          one.add(row);
          other.add(column);
        }
      }
    }

    assertThat(Agreement.kappa(one, other).orElseThrow()).isCloseTo(0.492, within(0.0005));
  }

  @ParameterizedTest
  @CsvSource({"aabb, aabb, 1", "abab, baba, -1", "aabb, abab, 0"})
  void kappaOfPlainCases(String one, String other, double expected) {
    assertThat(Agreement.kappa(letters(one), letters(other)).orElseThrow())
        .isCloseTo(expected, within(1e-9));
  }

  private static List<Integer> letters(String text) {
    return text.chars().boxed().toList();
  }

  @Test
  void whereThereIsNothingToTellThereIsNoMeasure() {
    assertThat(Agreement.alpha(List.<List<String>>of())).isEmpty();
    assertThat(Agreement.alpha(List.of(List.of("a"), List.of("b")))).isEmpty();
    assertThat(Agreement.alpha(List.of(List.of("a", "a"), List.of("a", "a")))).isEmpty();
    assertThat(Agreement.kappa(List.of(), List.of())).isEmpty();
    assertThat(Agreement.kappa(List.of("a"), List.of("a"))).isEmpty();
    assertThatThrownBy(() -> Agreement.kappa(List.of("a"), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
