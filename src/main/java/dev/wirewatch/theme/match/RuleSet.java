package dev.wirewatch.theme.match;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Tag;
import dev.wirewatch.query.MarkedText;
import dev.wirewatch.query.WordLists;
import dev.wirewatch.theme.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  /** Kept for the next text, as their buffers take longer to make than a text to match. */
  private final Queue<MatchedText> matchers = new ArrayBlockingQueue<>(8);

  public RuleSet(List<Rule> rules) {
    var compiled = rules.stream().map(rule -> CompiledRule.of(rule, lists)).toList();
    this.rules = new RuleIndex(compiled, lists.commonness());
  }

  /** The tags of each text, in the same order. */
  public List<List<Tag>> tag(List<ItemText> texts) {
    return texts.stream().map(this::tag).toList();
  }

  private List<Tag> tag(ItemText text) {
    MarkedText title = lists.mark(text.title());
    MarkedText summary = lists.mark(text.summary());
    List<CompiledRule> possible = rules.possible(title, summary);
    return possible.isEmpty() ? List.of() : tag(possible, text, title, summary);
  }

  private List<Tag> tag(
      List<CompiledRule> possible, ItemText text, MarkedText title, MarkedText summary) {
    var onMarks = new OnMarks(possible, text, title, summary);
    var rest = possible.stream().filter(rule -> rule.onMarks() == null).toList();
    MatchedText matched = rest.isEmpty() ? null : matched(rest, text, title, summary);
    var tags = new ArrayList<Tag>();
    for (CompiledRule rule : possible) {
      List<Evidence> evidence =
          rule.onMarks() != null || matched == null
              ? onMarks.evidence(rule)
              : evidence(matched, rule);
      if (evidence != null) {
        tags.add(new Tag(rule.themeId(), Tag.Origin.RULE, rule.rule().version(), evidence));
      }
    }
    if (matched != null) {
      matchers.offer(matched);
    }
    return tags;
  }

  private MatchedText matched(
      List<CompiledRule> rules, ItemText text, MarkedText title, MarkedText summary) {
    MatchedText kept = matchers.poll();
    MatchedText matched = kept == null ? new MatchedText() : kept;
    boolean marksAlone = rules.stream().allMatch(CompiledRule::marksAlone);
    var wanted = new BitSet();
    rules.forEach(rule -> wanted.or(rule.lists()));
    matched.set(text, title.only(wanted), summary.only(wanted), marksAlone);
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
