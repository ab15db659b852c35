package dev.wirewatch.query;

import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What the evaluator runs for a part of a query.
 *
 * @param needs what a text must have for it to match
 * @param onMarks the same over the marks of a text alone; null if it looks for more
 */
record Probe(Query query, Precondition needs, @Nullable MarkQuery onMarks) {

  static Probe of(Query query) {
    return new Probe(query, Precondition.of(query), MarkQuery.of(query));
  }
}
