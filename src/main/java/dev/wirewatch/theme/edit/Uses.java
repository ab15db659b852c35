package dev.wirewatch.theme.edit;

import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.Vocabulary;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which vocabularies texts use. */
public final class Uses {

  private Uses() {}

  /** Those that a text names itself; none if it cannot be read, for then it runs with none. */
  public static Set<String> in(String query) {
    try {
      return QueryLanguage.vocabulariesIn(query);
    } catch (QueryProblem e) {
      return Set.of();
    }
  }

  /** Those that texts name, and those that these use; in the order of the given vocabularies. */
  public static List<Vocabulary> all(Collection<String> queries, List<Vocabulary> vocabularies) {
    var used = new LinkedHashSet<String>();
    var open = new ArrayDeque<>(queries);
    while (!open.isEmpty()) {
      for (String name : in(open.pop())) {
        if (used.add(name)) {
          vocabularies.stream()
              .filter(each -> each.name().equals(name))
              .forEach(each -> open.add(each.query()));
        }
      }
    }
    return vocabularies.stream().filter(each -> used.contains(each.name())).toList();
  }
}
