package dev.wirewatch.query;

import dev.wirewatch.query.explain.Clause;
import dev.wirewatch.query.explain.Clause.Kind;
import dev.wirewatch.query.explain.Found;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at a text part by part of a query. */
final class Examination {

  /** The words are there, but not where they should be: nearer than nothing. */
  private static final double MISPLACED = 0.5;

  private static final int MOST_FOUND = 40;

  private final ProbedText text;

  Examination(ProbedText text) {
    this.text = text;
  }

  Clause of(ExplainedPart part) {
    boolean holds = text.matches(part.probe());
    return switch (part.node()) {
      case Node.Not _ -> not(part, !holds);
      case Node.All _ -> all(part, holds, below(part));
      case Node.AtLeast list -> atLeast(part, holds, list.count(), below(part));
      case Node.Near near -> near(part, holds, near, below(part));
      case Node.Any _ when !part.parts().isEmpty() && !part.isList() ->
          any(part, holds, below(part));
      default -> words(part, holds);
    };
  }

  private List<Clause> below(ExplainedPart part) {
    return part.parts().stream().map(this::of).toList();
  }

  private Clause not(ExplainedPart part, boolean holds) {
    List<Clause> inner = holds ? List.of() : below(part);
    List<Found> found = holds ? List.of() : found(inner);
    String reason = holds ? "nothing found" : "found, which excludes";
    return new Clause(Kind.NOT, part.rule(), holds, reason, found, inner, holds ? 0 : 1);
  }

  private static Clause all(ExplainedPart part, boolean holds, List<Clause> parts) {
    long held = parts.stream().filter(Clause::holds).count();
    return new Clause(
        Kind.ALL,
        part.rule(),
        holds,
        "%d of %d hold".formatted(held, parts.size()),
        found(parts),
        parts,
        holds ? 0 : lacks(parts));
  }

  private static Clause any(ExplainedPart part, boolean holds, List<Clause> parts) {
    double least = parts.stream().mapToDouble(Clause::lacks).min().orElse(1);
    long held = parts.stream().filter(Clause::holds).count();
    String reason = "%d of %d alternatives hold".formatted(held, parts.size());
    return new Clause(Kind.ANY, part.rule(), holds, reason, found(parts), parts, holds ? 0 : least);
  }

  private static Clause atLeast(ExplainedPart part, boolean holds, int count, List<Clause> parts) {
    int held = (int) parts.stream().filter(Clause::holds).count();
    String reason = held == 0 ? "nothing found" : "%d of these is found".formatted(held);
    return new Clause(
        Kind.AT_LEAST, part.rule(), holds, reason, found(parts), parts, holds ? 0 : count - held);
  }

  private Clause near(ExplainedPart part, boolean holds, Node.Near near, List<Clause> parts) {
    if (holds) {
      return new Clause(Kind.NEAR, part.rule(), true, "found", text.found(part.probe()), parts, 0);
    }
    boolean both = parts.stream().allMatch(Clause::holds);
    String reason = both ? distance(near, part) : "not both found";
    return new Clause(
        Kind.NEAR,
        part.rule(),
        false,
        reason,
        found(parts),
        parts,
        both ? MISPLACED : lacks(parts));
  }

  private String distance(Node.Near near, ExplainedPart part) {
    return Distance.reason(
        near,
        text.places(part.parts().getFirst().probe()),
        text.places(part.parts().getLast().probe()));
  }

  private Clause words(ExplainedPart part, boolean holds) {
    Kind kind =
        QueryFields.KEYWORD.contains(part.fields().getFirst())
            ? Kind.VALUE
            : part.isWords() ? Kind.WORDS : Kind.LIST;
    if (holds) {
      return new Clause(
          kind, part.rule(), true, "found", text.found(part.probe()), foundIn(part), 0);
    }
    List<Found> within = within(part, List::getFirst);
    if (!within.isEmpty()) {
      String names =
          within(part, List::getLast).stream()
              .map(name -> "“" + name.text() + "”")
              .distinct()
              .collect(Collectors.joining(", "));
      return new Clause(kind, part.rule(), false, "only within " + names, within, List.of(), 1);
    }
    List<Found> elsewhere = part.anywhere() == null ? List.of() : text.found(part.anywhere());
    String reason = elsewhere.isEmpty() ? "nothing found" : "only " + in(elsewhere.getFirst());
    return new Clause(
        kind,
        part.rule(),
        false,
        reason,
        elsewhere,
        List.of(),
        elsewhere.isEmpty() ? 1 : MISPLACED);
  }

  /** What is found of words that are only there within longer names, or of these names. */
  private List<Found> within(
      ExplainedPart words, Function<List<ExplainedPart>, ExplainedPart> wanted) {
    return words.words().stream()
        .filter(word -> word.isGuarded() && text.matches(word.parts().getFirst().probe()))
        .flatMap(word -> text.found(wanted.apply(word.parts()).probe()).stream())
        .distinct()
        .limit(MOST_FOUND)
        .toList();
  }

  private static String in(Found found) {
    return "in the " + found.field();
  }

  /** The words of a list that were found. */
  private List<Clause> foundIn(ExplainedPart list) {
    return list.isWords()
        ? List.of()
        : list.words().stream().filter(word -> text.matches(word.probe())).map(this::of).toList();
  }

  private static double lacks(List<Clause> parts) {
    return parts.stream().mapToDouble(Clause::lacks).sum();
  }

  /** What the parts that look for something found. */
  private static List<Found> found(List<Clause> parts) {
    return parts.stream()
        .filter(part -> part.kind() != Kind.NOT)
        .flatMap(part -> part.kind() == Kind.ANY ? alternatives(part) : part.found().stream())
        .distinct()
        .limit(MOST_FOUND)
        .toList();
  }

  /** Of alternatives only those that hold count, if any does. */
  private static Stream<Found> alternatives(Clause any) {
    return any.parts().stream()
        .filter(part -> !any.holds() || part.holds())
        .flatMap(part -> part.found().stream());
  }
}
