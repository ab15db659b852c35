package dev.wirewatch.theme.match;

import dev.wirewatch.query.MarkedText;
import dev.wirewatch.query.Precondition.Mark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules by the marks without which they cannot match, so that a text meets only those that it has
 * something for, however many there are.
 */
final class RuleIndex {

  private static final int[] NONE = {};

  private final List<CompiledRule> rules;
  private final int[][] byTitle;
  private final int[][] bySummary;

  /** Those that may match a text without any mark. */
  private final BitSet always = new BitSet();

  RuleIndex(List<CompiledRule> rules, long[] commonness) {
    this.rules = rules;
    var byMark = new HashMap<Mark, List<Integer>>();
    for (int i = 0; i < rules.size(); i++) {
      List<Mark> keys = rules.get(i).precondition().keys(commonness);
      if (keys == null) {
        always.set(i);
      } else {
        for (Mark key : keys) {
          byMark.computeIfAbsent(key, mark -> new ArrayList<>()).add(i);
        }
      }
    }
    this.byTitle = table(byMark, true, commonness.length);
    this.bySummary = table(byMark, false, commonness.length);
  }

  private static int[][] table(Map<Mark, List<Integer>> byMark, boolean inTitle, int lists) {
    int[][] table = new int[lists][];
    for (int list = 0; list < lists; list++) {
      var found = byMark.get(new Mark(inTitle, list));
      table[list] = found == null ? NONE : found.stream().mapToInt(Integer::intValue).toArray();
    }
    return table;
  }

  /** The rules that may match a text, in their order. */
  List<CompiledRule> possible(MarkedText title, MarkedText summary) {
    var met = (BitSet) always.clone();
    meet(title.lists(), byTitle, met);
    meet(summary.lists(), bySummary, met);
    var possible = new ArrayList<CompiledRule>();
    for (int i = met.nextSetBit(0); i >= 0; i = met.nextSetBit(i + 1)) {
      if (rules.get(i).mayMatch(title, summary)) {
        possible.add(rules.get(i));
      }
    }
    return possible;
  }

  private static void meet(BitSet lists, int[][] rules, BitSet met) {
    for (int list = lists.nextSetBit(0); list >= 0; list = lists.nextSetBit(list + 1)) {
      for (int rule : rules[list]) {
        met.set(rule);
      }
    }
  }
}
