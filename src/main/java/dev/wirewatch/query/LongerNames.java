package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Names that NOT WITHIN lists: what stands before it does not count where it is part of one.
 *
 * @param sequences the same in the shape in which they are looked up, made once for all words
 */
record LongerNames(List<Node> nodes, List<WordSequence> sequences) {

  /**
   * Brings what NOT WITHIN says down to each word that stands before it.
   *
   * @throws QueryProblem if either side is anything but words, phrases and lists of them
   */
  static Node exclude(Node words, Node names) throws QueryProblem {
    var nodes = new ArrayList<Node>();
    collect(names, nodes);
    return of(nodes).guard(words);
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

  private Node guard(Node node) throws QueryProblem {
    return switch (node) {
      case Node.NotWithin inner -> new Node.NotWithin(inner.at(), inner.word(), and(inner.names()));
      case Node.Any any -> {
        var parts = new ArrayList<Node>();
        for (Node part : any.parts()) {
          parts.add(guard(part));
        }
        yield new Node.Any(any.at(), parts);
      }
      default -> {
        if (WordSequence.of(node) == null) {
          throw refused(node);
        }
        yield new Node.NotWithin(node.at(), node, this);
      }
    };
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
}
