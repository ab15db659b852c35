package dev.wirewatch.feed;

import dev.wirewatch.source.BadSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** The time between two polls of a feed that somebody sets by hand. */
public final class FeedInterval {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(365);

  private FeedInterval() {}

  /**
   * Reads an interval such as 15m, 2h or PT15M.
   *
   * @return none if the text is blank, which leaves the choice to the program
   * @throws BadSource if it is none that a feed can have: from a second to a year
   */
  public static @Nullable Duration checked(String text) throws BadSource {
    if (text.isBlank()) {
      return null;
    }
    if (text.strip().matches("[+-]?\\d+")) {
      throw new BadSource("every", "The interval needs a unit, as in 15m or 2h.");
    }
    try {
      Duration every = DurationStyle.detectAndParse(text.strip());
      if (every.compareTo(SHORTEST) >= 0 && every.compareTo(LONGEST) <= 0) {
        return every;
      }
    } catch (IllegalArgumentException e) {
      throw new BadSource(
          "every", "The interval must be a time such as 15m or 2h, not “" + text.strip() + "”.");
    } catch (ArithmeticException e) {
      // More seconds than a number can hold: too long, like other times that are.
      throw outside();
    }
    throw outside();
  }

  /** The shortest exact form in whole units, such as {@code 90s} or {@code 2h}. */
  public static String text(Duration every) {
    long seconds = every.toSeconds();
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3_600 == 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }

  private static BadSource outside() {
    return new BadSource("every", "The interval must be a second or more, and 365 days or less.");
  }
}
