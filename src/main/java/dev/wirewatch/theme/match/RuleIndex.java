package dev.wirewatch.theme.match;

import dev.wirewatch.query.MarkedFields;
import dev.wirewatch.query.Precondition;
import dev.wirewatch.query.Precondition.Group;
import dev.wirewatch.query.Precondition.Mark;
import dev.wirewatch.query.QueryFields;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int FIELDS = QueryFields.TEXT.size();

  /** A mark as a number: the list, and in the last bits the field. */
  private static final int FIELD_BITS = 2;

  private static final int FIELD = (1 << FIELD_BITS) - 1;

  private final List<CompiledRule> rules;

  /** By field and list, the rules that cannot match without one of the list's words there. */
  private final int[][][] byMark = new int[FIELDS][][];

  /** By field, the lists that {@link #byMark} has rules for: most have none. */
  private final BitSet[] keys = new BitSet[FIELDS];

  /** By rule, the other groups of which a text must have a mark, each behind its length. */
  private final int[][] others;

  /** Rules whose precondition needs nothing but the groups. */
  private final BitSet complete = new BitSet();

  /** Those that may match a text without any mark. */
  private final BitSet always = new BitSet();

  RuleIndex(List<CompiledRule> rules, long[] commonness) {
    this.rules = rules;
    this.others = new int[rules.size()][];
    var sorted = new HashMap<Mark, List<Integer>>();
    Arrays.setAll(keys, field -> new BitSet());
    for (int i = 0; i < rules.size(); i++) {
      Precondition needed = rules.get(i).precondition();
      List<Group> groups = needed.groups(commonness);
      others[i] = groups.stream().skip(1).flatMapToInt(RuleIndex::codes).toArray();
      complete.set(i, needed.isAllInGroups());
      if (groups.isEmpty()) {
        always.set(i);
      } else {
        for (Mark key : groups.getFirst().marks()) {
          keys[key.field()].set(key.list());
          sorted.computeIfAbsent(key, mark -> new ArrayList<>()).add(i);
        }
      }
    }
    Arrays.setAll(byMark, field -> table(sorted, field, commonness.length));
  }

  private static int[][] table(Map<Mark, List<Integer>> byMark, int field, int lists) {
    int[][] table = new int[lists][];
    for (int list = 0; list < lists; list++) {
      var found = byMark.get(new Mark(field, list));
      table[list] = found == null ? NONE : found.stream().mapToInt(Integer::intValue).toArray();
    }
    return table;
  }

  private static IntStream codes(Group group) {
    return IntStream.concat(
        IntStream.of(group.marks().size()),
        group.marks().stream().mapToInt(mark -> mark.list() << FIELD_BITS | mark.field()));
  }

  private static boolean hasAll(int[] groups, BitSet[] fields) {
    for (int at = 0; at < groups.length; at += groups[at] + 1) {
      if (!hasOneOf(groups, at + 1, at + 1 + groups[at], fields)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOneOf(int[] codes, int from, int to, BitSet[] fields) {
    for (int i = from; i < to; i++) {
      if (fields[codes[i] & FIELD].get(codes[i] >>> FIELD_BITS)) {
        return true;
      }
    }
    return false;
  }

  /** The rules that may match a text, in their order. */
  List<CompiledRule> possible(MarkedFields texts) {
    BitSet[] fields = texts.lists();
    var met = new BitSet(rules.size());
    met.or(always);
    for (int field = 0; field < FIELDS; field++) {
      meet(fields[field], keys[field], byMark[field], met);
    }
    var possible = new ArrayList<CompiledRule>();
    for (int i = met.nextSetBit(0); i >= 0; i = met.nextSetBit(i + 1)) {
      if (hasAll(others[i], fields) && (complete.get(i) || rules.get(i).mayMatch(texts))) {
        possible.add(rules.get(i));
      }
    }
    return possible;
  }

  private static void meet(BitSet lists, BitSet keys, int[][] rules, BitSet met) {
    if (lists.isEmpty()) {
      return;
    }
    var found = (BitSet) keys.clone();
    found.and(lists);
    for (int list = found.nextSetBit(0); list >= 0; list = found.nextSetBit(list + 1)) {
      for (int rule : rules[list]) {
        met.set(rule);
      }
    }
  }
}
