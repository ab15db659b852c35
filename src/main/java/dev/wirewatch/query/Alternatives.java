package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list with OR offers.
 *
 * @param mark stands for all its words and phrases; none where no lists are used or it has none
 * @param others the rest
 */
record Alternatives(@Nullable String mark, List<Node> others) {

  static Alternatives of(Node.Any any, @Nullable WordLists lists) throws QueryProblem {
    if (lists == null) {
      return new Alternatives(null, any.parts());
    }
    var words = new ArrayList<WordSequence>();
    var others = new ArrayList<Node>();
    sort(any, words, others);
    return new Alternatives(words.isEmpty() ? null : lists.mark(words), others);
  }

  private static void sort(Node.Any any, List<WordSequence> words, List<Node> others)
      throws QueryProblem {
    for (Node part : any.parts()) {
      var sequence = WordSequence.of(part);
      if (sequence != null) {
        words.add(sequence);
      } else if (part instanceof Node.Any inner) {
        sort(inner, words, others);
      } else {
        others.add(part);
      }
    }
  }
}
