package dev.wirewatch.query.explain;

import dev.wirewatch.query.explain.Clause.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Says an explanation in one sentence. */
final class Sentence {

  private static final int MOST_WORDS = 3;

  private Sentence() {}

  /** Such as: The rule matches: “Газпром” for @energy and “Китай” for @china. */
  static String ofMatch(Explanation explanation) {
    List<String> parts =
        explanation.present().stream()
            .map(clause ->
                clause.found().isEmpty()
                    ? clause.rule()
                    : words(clause.found()) + " for " + clause.rule())
            .distinct()
            .toList();
    return "The rule matches: " + listed(parts) + ".";
  }

  /** Such as: The rule asks for @energy and @china; “Газпром” is there, nothing of @china is. */
  static String ofMiss(Explanation explanation) {
    List<String> asked =
        explanation
            .clause()
            .deciding()
            .filter(clause -> clause.kind() != Kind.NOT)
            .map(Clause::rule)
            .distinct()
            .toList();
    String who = explanation.hasSeveralWays() ? "One way to match" : "The rule";
    return "%s asks for %s; %s.".formatted(who, listed(asked), state(explanation, asked.size()));
  }

  private static String state(Explanation explanation, int asked) {
    List<Clause> present = explanation.present();
    List<Clause> missing = explanation.missing();
    var said = new ArrayList<String>();
    if (!present.isEmpty()) {
      said.add(there(present));
    }
    List<String> absent =
        missing.stream()
            .filter(Sentence::isAbsent)
            .map(clause -> "nothing of " + (asked == 1 ? "it" : clause.rule()))
            .distinct()
            .toList();
    if (!absent.isEmpty()) {
      said.add(listed(absent) + (present.isEmpty() ? " is there" : " is"));
    }
    missing.stream().filter(clause -> !isAbsent(clause)).map(Sentence::odd).forEach(said::add);
    return String.join(", ", said);
  }

  private static String there(List<Clause> present) {
    List<Found> found = present.stream().flatMap(clause -> clause.found().stream()).toList();
    return found.isEmpty()
        ? listed(present.stream().map(Clause::rule).toList()) + " is so"
        : words(found) + (distinct(found).size() == 1 ? " is there" : " are there");
  }

  private static boolean isAbsent(Clause clause) {
    return clause.kind() != Kind.NOT && clause.kind() != Kind.VALUE && clause.found().isEmpty();
  }

  private static String odd(Clause clause) {
    String words = words(clause.found());
    return switch (clause.kind()) {
      case NOT -> words + " is excluded by " + clause.rule();
      case VALUE -> clause.rule() + " is not so";
      case NEAR -> words + " are " + clause.reason();
      case AT_LEAST -> "only " + clause.reason() + ", " + words;
      default -> words + " for " + clause.rule() + " is " + clause.reason();
    };
  }

  /** What was found, each once. */
  private static String words(List<Found> found) {
    List<String> words = distinct(found);
    var shown = new ArrayList<>(words.stream().limit(MOST_WORDS).toList());
    if (words.size() > MOST_WORDS) {
      shown.add("%d more".formatted(words.size() - MOST_WORDS));
    }
    return listed(shown);
  }

  private static List<String> distinct(List<Found> found) {
    var words = new LinkedHashMap<String, String>();
    found.forEach(each -> words.putIfAbsent(each.text().toLowerCase(Locale.ROOT), each.text()));
    return words.values().stream().map(word -> "“" + word + "”").toList();
  }

  private static String listed(List<String> parts) {
    return parts.size() < 2
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }
}
