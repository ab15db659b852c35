package dev.wirewatch.analysis.api;

import dev.wirewatch.analysis.evidence.Stance;
import dev.wirewatch.analysis.files.BriefCut;
import dev.wirewatch.web.BadRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a brief shall have, as an address says it.
 *
 * @param from the first day on which items were published
 * @param to the last day
 * @param stance words with commas between
 * @param original true for the author's text
 */
record BriefQuery(
    @Nullable String from,
    @Nullable String to,
    @Nullable String stance,
    @Nullable String original) {

  BriefCut cut() {
    return new BriefCut(day("from", from), day("to", to), stances(), isOriginal());
  }

  private static @Nullable LocalDate day(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new BadRequest(field, field + " must be a day such as 2026-03-31.");
    }
  }

  private Set<Stance> stances() {
    return stance == null
        ? Set.of()
        : Stream.of(stance.split(","))
            .filter(word -> !word.isBlank())
            .map(word -> Choices.of("stance", word.strip(), Stance.class))
            .collect(Collectors.toSet());
  }

  private boolean isOriginal() {
    return switch (original) {
      case null -> false;
      case "true" -> true;
      case "false", "" -> false;
      default -> throw new BadRequest("original", "original must be true or false.");
    };
  }
}
