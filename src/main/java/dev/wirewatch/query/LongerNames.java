package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that NOT WITHIN lists: what stands before it does not count where it is part of one.
 *
 * @param sequences the same in the shape in which they are looked up, made once for all words
 */
record LongerNames(List<Node> nodes, List<WordSequence> sequences) {

  /**
   * Brings what NOT WITHIN says down to each word that stands before it.
   *
   * @throws QueryProblem if either side is anything but words, phrases and lists of them, or there
   *     is too much of both
   */
  static Node exclude(Node words, Node names, Cost cost) throws QueryProblem {
    cost.nearness();
    var nodes = new ArrayList<Node>();
    collect(names, nodes);
    return new Guard(of(nodes), cost).guard(words);
  }

  private static LongerNames of(List<Node> nodes) throws QueryProblem {
    var sequences = new ArrayList<WordSequence>();
    for (Node node : nodes) {
      var sequence = WordSequence.of(node);
      if (sequence == null || sequence.isGuarded()) {
        throw refused(node);
      }
      sequences.add(sequence);
    }
    return new LongerNames(List.copyOf(nodes), List.copyOf(sequences));
  }

  private static void collect(Node node, List<Node> names) {
    if (node instanceof Node.Any any) {
      any.parts().forEach(part -> collect(part, names));
    } else {
      names.add(node);
    }
  }

  /** How many words all names have together. */
  private int terms() {
    return sequences.stream().mapToInt(name -> name.parts().size()).sum();
  }

  private LongerNames and(LongerNames others) throws QueryProblem {
    var all = new ArrayList<>(others.nodes());
    all.addAll(nodes);
    return of(all);
  }

  private static QueryProblem refused(Node node) {
    return node.at()
        .problem("Only words, phrases and lists of them with OR can stand beside NOT WITHIN.");
  }

  /** Puts names behind words; words that had the same names before have the same ones then. */
  private static final class Guard {

    private final LongerNames names;
    private final Cost cost;
    private final Map<LongerNames, LongerNames> joined = new IdentityHashMap<>();

    Guard(LongerNames names, Cost cost) {
      this.names = names;
      this.cost = cost;
    }

    Node guard(Node node) throws QueryProblem {
      return switch (node) {
        case Node.NotWithin inner -> guarded(inner.word(), joined(inner.names()));
        case Node.Any any -> {
          var parts = new ArrayList<Node>();
          for (Node part : any.parts()) {
            parts.add(guard(part));
          }
          yield new Node.Any(any.at(), parts);
        }
        default -> guarded(node, names);
      };
    }

    private Node guarded(Node word, LongerNames longer) throws QueryProblem {
      var sequence = WordSequence.of(word);
      if (sequence == null) {
        throw refused(word);
      }
      if (sequence.last() > 0) {
        cost.guardedPhrase(word.at(), longer.terms());
      }
      return new Node.NotWithin(word.at(), word, longer);
    }

    private LongerNames joined(LongerNames before) throws QueryProblem {
      LongerNames known = joined.get(before);
      if (known == null) {
        known = names.and(before);
        joined.put(before, known);
      }
      return known;
    }
  }
}
