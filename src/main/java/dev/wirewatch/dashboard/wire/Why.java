package dev.wirewatch.dashboard.wire;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Says in a sentence why an item has a tag. */
final class Why {

  private static final int WORDS = 4;

  private Why() {}

  /** The reason, such as “Курильских” and “Бастион” in the title; rule Kuriles, version 4. */
  static String sentence(Tag tag, String theme) {
    if (tag.origin() == Tag.Origin.REVIEWER) {
      return "set by an editor";
    }
    String version =
        tag.ruleVersion() == null ? "" : ", version\u00a0%d".formatted(tag.ruleVersion());
    String rule = "rule " + theme + version;
    String words = in("title", tag) + in("summary", tag) + in("body", tag);
    return words.isEmpty() ? rule : words.substring(2) + "; " + rule;
  }

  private static String in(String field, Tag tag) {
    var distinct = new LinkedHashMap<String, String>();
    for (Evidence evidence : tag.evidence()) {
      if (evidence.field().equals(field)) {
        distinct.putIfAbsent(evidence.text().toLowerCase(Locale.ROOT), evidence.text());
      }
    }
    return distinct.isEmpty()
        ? ""
        : ", %s in the %s".formatted(listed(List.copyOf(distinct.values())), field);
  }

  private static String listed(List<String> words) {
    var parts = new ArrayList<>(words.stream().limit(WORDS).map(w -> "“" + w + "”").toList());
    if (words.size() > WORDS) {
      parts.add("%d more".formatted(words.size() - WORDS));
    }
    String last = parts.removeLast();
    return parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
  }
}
