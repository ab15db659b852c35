package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A part of a query with what the evaluator runs for it alone.
 *
 * @param rule the part in the query's own terms
 * @param fields where it looks
 * @param needs what a text must have for it to match
 * @param anywhere the same part without its field; none where it looks everywhere
 */
record ExplainedPart(
    Node node,
    String rule,
    List<String> fields,
    Query query,
    Precondition needs,
    @Nullable Query anywhere,
    List<ExplainedPart> parts) {

  /** Whether nothing stands below but words and lists of them. */
  boolean isList() {
    return node instanceof Node.Any
        && parts.stream().allMatch(part -> part.isList() || part.isWords());
  }

  boolean isWords() {
    return switch (node) {
      case Node.Word _, Node.Pattern _, Node.Fuzzy _, Node.Phrase _, Node.Loose _ -> true;
      default -> false;
    };
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
