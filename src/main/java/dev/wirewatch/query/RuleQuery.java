package dev.wirewatch.query;

import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** A rule as it runs over new texts. */
@FunctionalInterface
public interface RuleQuery {

  /** For titles and summaries, and what else is named, of texts that these lists mark. */
  Query query(WordLists lists);

  /** For single passages of the body; null if the rule does not look there. */
  default @Nullable Query inPassage(WordLists lists) {
    return null;
  }

  /** How many passages must match. */
  default int passages() {
    return 1;
  }
}
