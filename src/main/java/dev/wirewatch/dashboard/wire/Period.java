package dev.wirewatch.dashboard.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How far back the wire goes. */
public enum Period {
  DAY("24h", "Last 24 hours", Duration.ofDays(1)),
  THREE_DAYS("3d", "Last 3 days", Duration.ofDays(3)),
  WEEK("7d", "Last 7 days", Duration.ofDays(7)),
  MONTH("30d", "Last 30 days", Duration.ofDays(30)),
  ALL("all", "All time", null);

  private final String code;
  private final String label;
  private final @Nullable Duration length;

  Period(String code, String label, @Nullable Duration length) {
    this.code = code;
    this.label = label;
    this.length = length;
  }

  /** The period with a code as in an address; all time if there is none. */
  static Period of(@Nullable String code) {
    return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst().orElse(ALL);
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  @Nullable Instant start(Instant now) {
    // To the minute: readers of the same minute are shown the same.
    return length == null ? null : now.minus(length).truncatedTo(ChronoUnit.MINUTES);
  }
}
