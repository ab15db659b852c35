package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.util.HashMap;
import java.util.Map;

/**
 * How long a query would be with its vocabularies written out, worked out without doing so: each
 * vocabulary is looked at once, however often others use it.
 */
final class WrittenOut {

  private final VocabularyReader vocabularies;
  private final Map<String, Long> lengths = new HashMap<>();

  WrittenOut(VocabularyReader vocabularies) {
    this.vocabularies = vocabularies;
  }

  /**
   * Characters of a vocabulary with those that it uses; 0 for one that does not exist, or that is
   * being looked at, as it contains itself then.
   */
  long length(String name, Place at) throws QueryProblem {
    return length(name, at, 0);
  }

  private long length(String name, Place at, int depth) throws QueryProblem {
    VocabularyReader.checkDepth(at, depth);
    Long known = lengths.get(name);
    if (known != null) {
      return known;
    }
    lengths.put(name, 0L);
    Source source = vocabularies.source(name, at).orElse(null);
    if (source == null) {
      return 0;
    }
    long length = source.text().length();
    for (Token token : vocabularies.tokens(source)) {
      if (token.is(Token.Kind.VOCABULARY) && length <= Inlining.LONGEST) {
        length += length(token.text(), new Place(source, token.offset()), depth + 1);
      }
    }
    lengths.put(name, length);
    return length;
  }
}
