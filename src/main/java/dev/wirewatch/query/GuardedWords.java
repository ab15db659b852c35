package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Words before NOT WITHIN that have the same longer names, in groups: each group is compared with
 * its names once, not each word by itself.
 */
final class GuardedWords {

  /**
   * A group.
   *
   * @param words each one position wide
   */
  record Group(LongerNames names, List<Node.NotWithin> words) {

    /** The words as a list without the longer names. */
    Node.Any unguarded() {
      List<Node> plain = words.stream().map(Node.NotWithin::word).toList();
      return new Node.Any(words.getFirst().at(), plain);
    }
  }

  private final List<Group> groups = new ArrayList<>();

  List<Group> groups() {
    return groups;
  }

  /** Takes a part of a list, if it is such a word. */
  boolean take(Node part) throws QueryProblem {
    if (!(part instanceof Node.NotWithin guarded)) {
      return false;
    }
    var sequence = WordSequence.of(guarded.word());
    if (sequence == null || sequence.last() > 0) {
      return false;
    }
    group(guarded.names()).words().add(guarded);
    return true;
  }

  /** Names that were written once are one object. */
  @SuppressWarnings("ReferenceEquality")
  private Group group(LongerNames names) {
    for (Group group : groups) {
      if (group.names() == names) {
        return group;
      }
    }
    var group = new Group(names, new ArrayList<>());
    groups.add(group);
    return group;
  }
}
