package dev.wirewatch.dashboard.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The address of a view of the dashboard. Everything that was chosen is in it, so that a view can
 * be bookmarked and shared; parameters that the dashboard does not know and empty ones are left
 * out, and the order is always the same.
 */
public final class Address {

  private static final List<String> NAMES =
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
          "day");

  /** These take several values in one, separated by commas. */
  private static final Set<String> LISTS = Set.of("theme", "feed", "lang", "state");

  private final Map<String, List<String>> params;

  private Address(Map<String, List<String>> params) {
    this.params = params;
  }

  /** The address that a request's parameters stand for. */
  public static Address of(Map<String, String[]> request) {
    var params = new LinkedHashMap<String, List<String>>();
    for (String name : NAMES) {
      List<String> values =
          Arrays.stream(request.getOrDefault(name, new String[0]))
              .flatMap(v -> LISTS.contains(name) ? Arrays.stream(v.split(",")) : Stream.of(v))
              .map(String::strip)
              .filter(v -> !v.isEmpty())
              .distinct()
              .toList();
      if (!values.isEmpty()) {
        params.put(name, values);
      }
    }
    return new Address(params);
  }

  public @Nullable String first(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? null : values.getFirst();
  }

  public List<String> all(String name) {
    return params.getOrDefault(name, List.of());
  }

  /** This view with something else chosen, from its first page on. */
  public Address with(String name, String value) {
    return changed(name, List.of(value));
  }

  /** This view without a choice, from its first page on. */
  public Address without(String name) {
    return changed(name, List.of());
  }

  /** This view without one of several values chosen for the same thing. */
  public Address without(String name, String value) {
    var left = new ArrayList<>(all(name));
    left.remove(value);
    return changed(name, left);
  }

  /** This view with nothing filtered. */
  public Address unfiltered() {
    var kept = new LinkedHashMap<>(params);
    kept.keySet().retainAll(Set.of("analysis", "text", "tab"));
    return new Address(kept);
  }

  private Address changed(String name, List<String> values) {
    var changed = new LinkedHashMap<String, List<String>>();
    for (String each : NAMES) {
      List<String> now = each.equals(name) ? values : all(each);
      boolean ofOnePage = each.equals("cursor") || each.equals("day");
      if (!now.isEmpty() && (!ofOnePage || each.equals(name) || name.equals("day"))) {
        changed.put(each, now);
      }
    }
    return new Address(changed);
  }

  /** What stands after the question mark; empty if nothing is chosen. */
  public String query() {
    return params.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(value -> e.getKey() + "=" + encoded(value)))
        .reduce((a, b) -> a + "&" + b)
        .orElse("");
  }

  /** The address as a link. */
  @Override
  public String toString() {
    return params.isEmpty() ? "/" : "/?" + query();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Address address && address.params.equals(params);
  }

  @Override
  public int hashCode() {
    return params.hashCode();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
