package dev.wirewatch.theme.pack;

import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.pack.PackPreview.Missing;
import dev.wirewatch.theme.pack.PackPreview.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What keeps the themes of a pack from being used. */
final class PackProblems {

  private final Pack pack;
  private final Map<String, String> vocabularies;

  PackProblems(Pack pack, OnConflict policy) {
    this.pack = pack;
    this.vocabularies = pack.vocabulariesAfter(policy);
  }

  /** Vocabularies that the pack names and nobody has, each with those that name it. */
  List<Missing> missing() {
    Map<String, List<String>> missing = new LinkedHashMap<>();
    for (ThemeDraft theme : pack.content().themes()) {
      note(missing, theme.id(), theme.query());
    }
    pack.content().vocabularies().forEach((name, query) -> note(missing, "@" + name, query));
    return missing.entrySet().stream()
        .map(entry -> new Missing(entry.getKey(), entry.getValue()))
        .toList();
  }

  private void note(Map<String, List<String>> missing, String user, String query) {
    try {
      for (String name : QueryLanguage.vocabulariesIn(query)) {
        if (!vocabularies.containsKey(name)) {
          missing.computeIfAbsent(name, each -> new ArrayList<>()).add(user);
        }
      }
    } catch (QueryProblem e) {
      // Told by problems(), with its place.
      return;
    }
  }

  /** Parts of the pack that cannot be used, missing vocabularies aside. */
  List<Problem> problems() {
    var known = new HashMap<>(vocabularies);
    missing().forEach(missing -> known.put(missing.name(), "missing"));
    var problems = new ArrayList<Problem>();
    pack.content()
        .vocabularies()
        .forEach((name, query) -> check("@" + name, query, known, problems));
    for (ThemeDraft theme : pack.content().themes()) {
      check(theme.id(), theme.query(), known, problems);
    }
    return problems;
  }

  private static void check(
      String part, String query, Map<String, String> known, List<Problem> problems) {
    try {
      QueryLanguage.understand(query, name -> Optional.ofNullable(known.get(name)));
    } catch (QueryProblem problem) {
      problems.add(of(part, problem));
    }
  }

  static Problem of(String part, QueryProblem problem) {
    return new Problem(
        part,
        problem.line(),
        problem.column(),
        String.valueOf(problem.getMessage()),
        problem.inVocabulary().orElse(null));
  }
}
