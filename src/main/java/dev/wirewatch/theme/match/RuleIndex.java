package dev.wirewatch.theme.match;

import dev.wirewatch.query.MarkedText;
import dev.wirewatch.query.Precondition;
import dev.wirewatch.query.Precondition.Group;
import dev.wirewatch.query.Precondition.Mark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Rules by the marks without which they cannot match, so that a text meets only those that it has
 * something for, however many there are. Of those most fail at the other marks that they need:
 * these stand close together in memory, where the rules themselves do not.
 */
final class RuleIndex {

  private static final int[] NONE = {};

  private final List<CompiledRule> rules;
  private final int[][] byTitle;
  private final int[][] bySummary;

  /** Lists that {@link #byTitle} and {@link #bySummary} have rules for: most have none. */
  private final BitSet titleKeys = new BitSet();

  private final BitSet summaryKeys = new BitSet();

  /** By rule, the other groups of which a text must have a mark, each behind its length. */
  private final int[][] others;

  /** Rules whose precondition needs nothing but the groups. */
  private final BitSet complete = new BitSet();

  /** Those that may match a text without any mark. */
  private final BitSet always = new BitSet();

  RuleIndex(List<CompiledRule> rules, long[] commonness) {
    this.rules = rules;
    this.others = new int[rules.size()][];
    var byMark = new HashMap<Mark, List<Integer>>();
    for (int i = 0; i < rules.size(); i++) {
      Precondition needed = rules.get(i).precondition();
      List<Group> groups = needed.groups(commonness);
      others[i] = groups.stream().skip(1).flatMapToInt(RuleIndex::codes).toArray();
      complete.set(i, needed.isAllInGroups());
      if (groups.isEmpty()) {
        always.set(i);
      } else {
        for (Mark key : groups.getFirst().marks()) {
          (key.inTitle() ? titleKeys : summaryKeys).set(key.list());
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

  private static IntStream codes(Group group) {
    return IntStream.concat(
        IntStream.of(group.marks().size()),
        group.marks().stream().mapToInt(mark -> mark.list() << 1 | (mark.inTitle() ? 1 : 0)));
  }

  private static boolean hasAll(int[] groups, BitSet title, BitSet summary) {
    for (int at = 0; at < groups.length; at += groups[at] + 1) {
      if (!hasOneOf(groups, at + 1, at + 1 + groups[at], title, summary)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOneOf(int[] codes, int from, int to, BitSet title, BitSet summary) {
    for (int i = from; i < to; i++) {
      if (((codes[i] & 1) == 1 ? title : summary).get(codes[i] >>> 1)) {
        return true;
      }
    }
    return false;
  }

  /** The rules that may match a text, in their order. */
  List<CompiledRule> possible(MarkedText title, MarkedText summary) {
    BitSet inTitle = title.lists();
    BitSet inSummary = summary.lists();
    var met = new BitSet(rules.size());
    met.or(always);
    meet(inTitle, titleKeys, byTitle, met);
    meet(inSummary, summaryKeys, bySummary, met);
    var possible = new ArrayList<CompiledRule>();
    for (int i = met.nextSetBit(0); i >= 0; i = met.nextSetBit(i + 1)) {
      if (hasAll(others[i], inTitle, inSummary)
          && (complete.get(i) || rules.get(i).mayMatch(title, summary))) {
        possible.add(rules.get(i));
      }
    }
    return possible;
  }

  private static void meet(BitSet lists, BitSet keys, int[][] rules, BitSet met) {
    var found = (BitSet) keys.clone();
    found.and(lists);
    for (int list = found.nextSetBit(0); list >= 0; list = found.nextSetBit(list + 1)) {
      for (int rule : rules[list]) {
        met.set(rule);
      }
    }
  }
}
