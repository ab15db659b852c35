package dev.wirewatch.theme.match;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tags that rules set by single passages of a body, for themes that the item has not yet. */
final class PassageTags {

  /** More marks than this explain nothing. */
  private static final int MOST = 40;

  private final Set<String> before;
  private final Map<CompiledRule, List<List<Evidence>>> found = new LinkedHashMap<>();

  /**
   * Begins.
   *
   * @param tags that the item has by its headline and summary
   */
  PassageTags(List<Tag> tags) {
    before = tags.stream().map(Tag::themeId).collect(Collectors.toSet());
  }

  /** Of rules those whose theme the item has not by its headline and summary. */
  List<CompiledRule> open(List<CompiledRule> rules) {
    return before.isEmpty()
        ? rules
        : rules.stream().filter(rule -> !before.contains(rule.themeId())).toList();
  }

  /** Takes what a rule found in a passage. */
  void add(CompiledRule rule, List<Evidence> evidence) {
    found.computeIfAbsent(rule, each -> new ArrayList<>()).add(evidence);
  }

  /** The tags of the rules that enough passages fulfil. */
  List<Tag> tags() {
    var tags = new ArrayList<Tag>();
    found.forEach((rule, passages) -> {
      if (passages.size() >= rule.rule().query().passages()) {
        tags.add(
            RuleSet.tag(rule.rule(), passages.stream().flatMap(List::stream).limit(MOST).toList()));
      }
    });
    return tags;
  }
}
