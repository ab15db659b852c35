package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a query with what the evaluator runs for it alone.
 *
 * @param rule the part in the query's own terms
 * @param fields where it looks
 * @param anywhere the same part without its field; none where it looks everywhere
 * @param isList whether nothing stands below but words and lists of them
 */
record ExplainedPart(
    Node node,
    String rule,
    List<String> fields,
    Probe probe,
    @Nullable Probe anywhere,
    List<ExplainedPart> parts,
    boolean isList) {

  ExplainedPart(
      Node node,
      String rule,
      List<String> fields,
      Probe probe,
      @Nullable Probe anywhere,
      List<ExplainedPart> parts) {
    this(node, rule, fields, probe, anywhere, parts, isList(node, parts));
  }

  private static boolean isList(Node node, List<ExplainedPart> parts) {
    return node instanceof Node.Any
        && parts.stream().allMatch(part -> part.isList() || part.isWords());
  }

  boolean isWords() {
    return switch (node) {
      case Node.Word _,
          Node.Pattern _,
          Node.NotWithin _,
          Node.Fuzzy _,
          Node.Phrase _,
          Node.Loose _ ->
          true;
      default -> false;
    };
  }

  /** Whether its words do not count within longer names: its parts are the word and the names. */
  boolean isGuarded() {
    return node instanceof Node.NotWithin;
  }

  /** All parts that are words, at whatever depth. */
  List<ExplainedPart> words() {
    if (isWords()) {
      return List.of(this);
    }
    var words = new ArrayList<ExplainedPart>();
    parts.forEach(part -> words.addAll(part.words()));
    return words;
  }
}
