package dev.wirewatch.dashboard.wire;

import dev.wirewatch.dashboard.page.Address;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The address of a view of the dashboard. */
public final class WireAddress {

  private static final Address.Shape SHAPE =
      new Address.Shape(
          "/",
          List.of(
              "analysis",
              "text",
              "passage",
              "theme",
              "feed",
              "outlet",
              "lang",
              "state",
              "period",
              "from",
              "to",
              "q",
              "tab",
              "cursor",
              "day"),
          Set.of("theme", "feed", "lang", "state"),
          Set.of("cursor", "day"),
          Set.of("analysis", "text", "tab"));

  private WireAddress() {}

  /** The address that a request's parameters stand for. */
  public static Address of(Map<String, String[]> request) {
    return SHAPE.of(request);
  }
}
