package dev.wirewatch.query;

import dev.wirewatch.query.explain.Explanation;
import java.util.Map;

/**
 * A query ready to say why it matches a text or does not, part by part. Each part is run by itself
 * by the same evaluator that runs the query, so that the two cannot disagree. Thread-safe.
 */
public final class Explainer {

  private final WordLists lists = new WordLists();
  private final ExplainedPart whole;

  private Explainer(Node node, Source source) throws QueryProblem {
    this.whole = new ExplainedParts(lists).of(node, source);
  }

  /**
   * Understands a query, in whose terms texts are explained.
   *
   * @param vocabularies what {@code @name} stands for
   * @throws QueryProblem with the place, if the text or a vocabulary cannot be understood
   */
  public static Explainer of(String text, Vocabularies vocabularies) throws QueryProblem {
    var source = Source.query(text);
    VocabularyReader.checkLength(source);
    Node node = new Parser(source, new VocabularyReader(vocabularies), 0).parse();
    return new Explainer(node, source);
  }

  /**
   * Explains a text.
   *
   * @param values of the fields that hold one value, such as the outlet; empty where unknown
   */
  public Explanation explain(TextWords title, TextWords summary, Map<String, String> values) {
    var text = new ProbedText(lists, title, summary, values);
    var clause = new Examination(text).of(whole);
    return new Explanation(clause.holds(), clause);
  }
}
