package dev.wirewatch.feed.manage;

import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.Health;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a feed stands in a list of feeds: its health, or that it is switched off; worst first. */
public enum ListedHealth {
  FAILING,
  GONE,
  OFFLINE,
  FROZEN,
  QUIET,
  WAITING,
  OK,
  OFF;

  /** The standing in a row, as text. */
  static final String SQL = "case when enabled then state else 'OFF' end";

  /** A number that is the smaller, the worse a feed stands; more failures in a row are worse. */
  static final String RANK_SQL =
      Arrays.stream(values())
          .map(standing -> "when '%s' then %d".formatted(standing, standing.ordinal() * 1_000))
          .collect(
              Collectors.joining(
                  " ",
                  "case " + SQL + " ",
                  " end + case when enabled then 999 - least(failures, 999) else 999 end"));

  /** The standing of a feed. */
  public static ListedHealth of(FeedStatus status) {
    return status.feed().enabled() ? of(status.health().state()) : OFF;
  }

  private static ListedHealth of(Health.State state) {
    return switch (state) {
      case FAILING -> FAILING;
      case GONE -> GONE;
      case OFFLINE -> OFFLINE;
      case FROZEN -> FROZEN;
      case QUIET -> QUIET;
      case WAITING -> WAITING;
      case OK -> OK;
    };
  }
}
