package dev.wirewatch.query;

import dev.wirewatch.query.explain.Clause;
import dev.wirewatch.query.explain.Explanation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query ready to say why it matches a text or does not, part by part. Each part is run by itself
 * by the same evaluator that runs the query, so that the two cannot disagree. Thread-safe.
 */
public final class Explainer {

  private final WordLists lists = new WordLists();
  private final ExplainedPart whole;

  /** The query over single passages of the body; none if it does not look there. */
  private final @Nullable ExplainedPart inPassage;

  private final int passages;

  private Explainer(Node node, Looks looks, Source source) throws QueryProblem {
    this.whole =
        new ExplainedParts(new LuceneQueries(lists), TextRule.fields(looks)).of(node, source);
    this.inPassage =
        looks.reach() == Looks.Reach.BODY
            ? new ExplainedParts(LuceneQueries.inPassages(lists), List.of(QueryFields.BODY))
                .of(node, source)
            : null;
    this.passages = looks.passages();
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
    var parser = new Parser(source, new VocabularyReader(vocabularies), 0);
    Looks looks = parser.looks();
    return new Explainer(parser.parse(), looks, source);
  }

  /**
   * Explains a text: by its headline and summary, unless the query looks at the body, and single
   * passages there fulfil it or come nearer.
   */
  public Explanation explain(ExplainedText text) {
    Clause head = new Examination(ProbedText.of(text, lists)).of(whole);
    if (head.holds() || inPassage == null) {
      return new Explanation(head.holds(), head);
    }
    List<Clause> all = clauses(text, inPassage);
    long fulfilled = all.stream().filter(Clause::holds).count();
    Clause nearest =
        Stream.concat(Stream.of(head), all.stream())
            .min(Comparator.comparingDouble(Clause::lacks))
            .orElse(head);
    return new Explanation(
        fulfilled >= passages, fulfilled >= passages || !nearest.holds() ? nearest : head);
  }

  private List<Clause> clauses(ExplainedText text, ExplainedPart part) {
    return text.passages().stream()
        .map(passage -> new Examination(ProbedText.ofPassage(passage, text, lists)).of(part))
        .toList();
  }

  /** The same of a headline with its summary. */
  public Explanation explain(TextWords title, TextWords summary, Map<String, String> values) {
    return explain(ExplainedText.of(title, summary, values));
  }
}
