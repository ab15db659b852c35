package dev.wirewatch.dashboard.view;

import dev.wirewatch.web.BadRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The filter of a view, as calls have it and as the pages' addresses do. In addresses the last day
 * belongs to the period; in calls the period ends before it.
 */
final class ViewFilter {

  private static final List<String> LISTS = List.of("theme", "feed", "outlet", "lang", "state");

  private ViewFilter() {}

  /**
   * The filter of a page's address.
   *
   * @throws BadRequest if the last day is none
   */
  static Map<String, @Nullable Object> of(MultiValueMap<String, String> params) {
    var filter = new LinkedHashMap<String, @Nullable Object>();
    for (String name : LISTS) {
      List<String> values = params.getOrDefault(name, List.of());
      if (!values.isEmpty()) {
        filter.put(name, values);
      }
    }
    put(filter, "q", params.getFirst("q"));
    put(filter, "from", params.getFirst("from"));
    put(filter, "to", moved(params.getFirst("to"), 1));
    return filter;
  }

  private static void put(
      Map<String, @Nullable Object> filter, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      filter.put(name, value);
    }
  }

  /** The parameters of a page's address that shows what a filter finds. */
  static Map<String, String[]> params(Map<String, @Nullable Object> filter) {
    var params = new HashMap<String, String[]>();
    filter.forEach((name, value) -> {
      String[] values =
          value instanceof Collection<?> many
              ? many.stream().map(String::valueOf).toArray(String[]::new)
              : new String[] {String.valueOf(value)};
      params.put(name, values);
    });
    day(params, "from", 0);
    day(params, "to", -1);
    return params;
  }

  private static void day(Map<String, String[]> params, String name, int days) {
    String[] values = params.get(name);
    if (values != null && values.length > 0 && values[0].length() >= 10) {
      params.put(name, new String[] {moved(values[0].substring(0, 10), days)});
    }
  }

  private static @Nullable String moved(@Nullable String day, int days) {
    if (day == null || day.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(day).plusDays(days).toString();
    } catch (DateTimeException e) {
      throw new BadRequest("to", "The days of a view must be such as 2026-03-31.");
    }
  }
}
