package dev.wirewatch.theme.pages.workbench;

import dev.wirewatch.query.Looks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a rule may look, as somebody chooses it.
 *
 * @param value as {@link Looks#read} reads it
 */
public record Reach(String value, String label, boolean chosen) {

  private static final List<String> USUAL = List.of("title", "summary", "body", "body/2", "body/3");

  static List<Reach> choices(Looks chosen) {
    return Stream.concat(USUAL.stream(), Stream.of(chosen.written()))
        .distinct()
        .map(Looks::read)
        .flatMap(Optional::stream)
        .map(each -> new Reach(each.written(), label(each), each.equals(chosen)))
        .toList();
  }

  private static String label(Looks looks) {
    return switch (looks.reach()) {
      case TITLE -> "The headline alone";
      case SUMMARY -> "Headline and summary";
      case BODY ->
          looks.passages() == 1
              ? "The whole text: one passage is enough"
              : "The whole text: at least %d passages".formatted(looks.passages());
    };
  }
}
