package dev.wirewatch.web.page;

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
 * The address of a view. Everything that was chosen is in it, so that a view can be bookmarked and
 * shared; parameters that the page does not know and empty ones are left out, and the order is
 * always the same.
 */
public final class Address {

  private final Shape shape;
  private final Map<String, List<String>> params;

  private Address(Shape shape, Map<String, List<String>> params) {
    this.shape = shape;
    this.params = params;
  }

  /**
   * What the addresses of a page may hold.
   *
   * @param path where the page is
   * @param names parameters in their order
   * @param lists parameters that take several values in one, separated by commas
   * @param ofOnePage parameters that lead to a later page of a list; any other choice begins anew
   * @param noFilters parameters that are left when nothing is filtered
   */
  public record Shape(
      String path,
      List<String> names,
      Set<String> lists,
      Set<String> ofOnePage,
      Set<String> noFilters) {

    /** The address that a request's parameters stand for. */
    public Address of(Map<String, String[]> request) {
      var params = new LinkedHashMap<String, List<String>>();
      for (String name : names) {
        List<String> values = values(name, request.getOrDefault(name, new String[0]));
        if (!values.isEmpty()) {
          params.put(name, values);
        }
      }
      return new Address(this, params);
    }

    private List<String> values(String name, String[] given) {
      return Arrays.stream(given)
          .flatMap(v -> lists.contains(name) ? Arrays.stream(v.split(",")) : Stream.of(v))
          .map(String::strip)
          .filter(v -> !v.isEmpty())
          .distinct()
          .toList();
    }
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
    kept.keySet().retainAll(shape.noFilters());
    return new Address(shape, kept);
  }

  private Address changed(String name, List<String> values) {
    var changed = new LinkedHashMap<String, List<String>>();
    boolean paging = shape.ofOnePage().contains(name);
    for (String each : shape.names()) {
      List<String> now = each.equals(name) ? values : all(each);
      if (!now.isEmpty() && (paging || !shape.ofOnePage().contains(each))) {
        changed.put(each, now);
      }
    }
    return new Address(shape, changed);
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
    return params.isEmpty() ? shape.path() : shape.path() + "?" + query();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Address address
        && address.shape.equals(shape)
        && address.params.equals(params);
  }

  @Override
  public int hashCode() {
    return params.hashCode();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
