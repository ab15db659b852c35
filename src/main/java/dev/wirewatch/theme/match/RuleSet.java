package dev.wirewatch.theme.match;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Tag;
import dev.wirewatch.query.MarkedFields;
import dev.wirewatch.query.MarkedText;
import dev.wirewatch.query.Passages;
import dev.wirewatch.query.QueryFields;
import dev.wirewatch.query.TextWords;
import dev.wirewatch.query.WordLists;
import dev.wirewatch.theme.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rules that run together over texts. The words of a text are looked up in all rules' lists at
 * once; only rules whose precondition that meets run over it. Thread-safe.
 */
public final class RuleSet {

  private static final Logger log = LoggerFactory.getLogger(RuleSet.class);

  private final WordLists lists = new WordLists();
  private final RuleIndex rules;
  private final RuleIndex inPassages;
  private final boolean lookAtBodies;
  private final boolean lookAtCategories;
  private final boolean lookAtPassages;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  /** Kept for the next text, as their buffers take longer to make than a text to match. */
  private final Queue<MatchedText> matchers = new ArrayBlockingQueue<>(8);

  public RuleSet(List<Rule> rules) {
    var compiled = rules.stream().map(rule -> CompiledRule.of(rule, lists)).toList();
    var passages = rules.stream().flatMap(rule -> CompiledRule.inPassage(rule, lists)).toList();
    this.rules = new RuleIndex(compiled, lists.commonness());
    this.inPassages = new RuleIndex(passages, lists.commonness());
    this.lookAtPassages = !passages.isEmpty();
    this.lookAtBodies = compiled.stream().anyMatch(rule -> rule.looksAt(QueryFields.BODY));
    this.lookAtCategories =
        Stream.of(compiled, passages)
            .flatMap(List::stream)
            .anyMatch(rule -> rule.looksAt(QueryFields.CATEGORY));
  }

  /** The tags of each text, in the same order. */
  public List<List<Tag>> tag(List<ItemText> texts) {
    return texts.stream().map(this::tag).toList();
  }

  private List<Tag> tag(ItemText text) {
    MarkedText categories = categories(text);
    MarkedFields texts =
        MarkedFields.of(
            lists.mark(text.title()), lists.mark(text.summary()), body(text), categories);
    var tags = new ArrayList<Tag>();
    matching(rules.possible(texts), text, texts)
        .forEach((rule, evidence) -> tags.add(tag(rule.rule(), evidence)));
    if (lookAtPassages && !text.body().isEmpty()) {
      var passages = new PassageTags(tags);
      for (TextWords passage : Passages.of(text.body().text())) {
        MarkedFields marked = MarkedFields.ofPassage(lists.mark(passage), categories);
        matching(passages.open(inPassages.possible(marked)), text, marked).forEach(passages::add);
      }
      tags.addAll(passages.tags());
    }
    return tags;
  }

  private MarkedText body(ItemText text) {
    return lookAtBodies && !text.body().isEmpty()
        ? lists.mark(Passages.joined(text.body().text()))
        : MarkedFields.NONE;
  }

  private MarkedText categories(ItemText text) {
    return lookAtCategories && !text.categories().isEmpty()
        ? lists.mark(Passages.joined(String.join("\n", text.categories())))
        : MarkedFields.NONE;
  }

  static Tag tag(Rule rule, List<Evidence> evidence) {
    return new Tag(rule.themeId(), Tag.Origin.RULE, rule.version(), evidence);
  }

  /** The rules that match, in their order, with where they do. */
  private Map<CompiledRule, List<Evidence>> matching(
      List<CompiledRule> possible, ItemText text, MarkedFields texts) {
    if (possible.isEmpty()) {
      return Map.of();
    }
    var onMarks = new OnMarks(possible, text, texts);
    var rest = possible.stream().filter(rule -> rule.onMarks() == null).toList();
    MatchedText matched = rest.isEmpty() ? null : matched(rest, text, texts);
    var matching = new LinkedHashMap<CompiledRule, List<Evidence>>();
    for (CompiledRule rule : possible) {
      List<Evidence> evidence =
          rule.onMarks() != null || matched == null
              ? evidence(onMarks, rule)
              : evidence(matched, rule);
      if (evidence != null) {
        matching.put(rule, evidence);
      }
    }
    if (matched != null) {
      matchers.offer(matched);
    }
    return matching;
  }

  private MatchedText matched(List<CompiledRule> rules, ItemText text, MarkedFields texts) {
    MatchedText kept = matchers.poll();
    MatchedText matched = kept == null ? new MatchedText() : kept;
    boolean marksAlone = rules.stream().allMatch(CompiledRule::marksAlone);
    var wanted = new BitSet();
    rules.forEach(rule -> wanted.or(rule.lists()));
    matched.set(text, texts.only(wanted), marksAlone);
    return matched;
  }

  /** A rule that breaks on a text does not match it, and stops no other. */
  private boolean matches(MatchedText text, CompiledRule rule) {
    try {
      return text.matches(rule);
    } catch (RuntimeException e) {
      report(rule.themeId(), e);
      return false;
    }
  }

  private @Nullable List<Evidence> evidence(OnMarks text, CompiledRule rule) {
    try {
      return text.evidence(rule);
    } catch (RuntimeException e) {
      report(rule.themeId(), e);
      return null;
    }
  }

  /** A tag without its marks is better than no tag. */
  private @Nullable List<Evidence> evidence(MatchedText text, CompiledRule rule) {
    try {
      return text.evidence(rule);
    } catch (RuntimeException e) {
      report(rule.themeId(), e);
      return matches(text, rule) ? List.of() : null;
    }
  }

  private void report(String themeId, Exception failure) {
    if (reported.add(themeId)) {
      log.warn("The rule of theme {} failed on a text; the others go on", themeId, failure);
    }
  }
}
