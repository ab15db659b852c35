package dev.wirewatch.feed.manage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A query for feeds as a condition in SQL, and the values in it. */
final class FeedConditions {

  private final List<String> conditions = new ArrayList<>(List.of("deleted_at is null"));
  private final Map<String, Object> values = new HashMap<>();

  private FeedConditions() {}

  static FeedConditions of(FeedQuery query) {
    var all = new FeedConditions();
    for (String word : query.text().strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      all.contains(word);
    }
    all.among("group_name", query.groups());
    all.among("outlet", query.outlets());
    all.among("language", query.languages());
    all.among(ListedHealth.SQL, query.standings().stream().map(ListedHealth::name).toList());
    return all;
  }

  private void contains(String word) {
    if (!word.isEmpty()) {
      String name = name();
      values.put(name, "%" + word.replaceAll("[!%_]", "!$0") + "%");
      conditions.add(
          "(lower(name) like :%1$s escape '!' or lower(url) like :%1$s escape '!'".formatted(name)
              + " or lower(outlet) like :%s escape '!')".formatted(name));
    }
  }

  private void among(String column, Collection<String> wanted) {
    if (!wanted.isEmpty()) {
      String name = name();
      values.put(name, List.copyOf(wanted));
      conditions.add("%s in (:%s)".formatted(column, name));
    }
  }

  private String name() {
    return "wanted" + values.size();
  }

  /** Goes on after the place where the page before this one ended. */
  FeedConditions after(FeedOrder order, boolean reversed, FeedCursor cursor) {
    values.put("key", cursor.key());
    values.put("name", cursor.name());
    values.put("id", cursor.id());
    conditions.add(order.after(reversed));
    return this;
  }

  String sql() {
    return String.join(" and ", conditions);
  }

  Map<String, Object> values() {
    return values;
  }
}
