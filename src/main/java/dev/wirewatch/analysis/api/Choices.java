package dev.wirewatch.analysis.api;

import dev.wirewatch.web.BadRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Choices as callers write them. */
final class Choices {

  private Choices() {}

  /**
   * One of the choices that there are, whatever its case.
   *
   * @throws BadRequest if it is none of them
   */
  static <E extends Enum<E>> E of(String field, String value, Class<E> type) {
    for (E choice : type.getEnumConstants()) {
      if (choice.name().equalsIgnoreCase(value)) {
        return choice;
      }
    }
    throw new BadRequest(
        field,
        field
            + " must be one of "
            + Arrays.stream(type.getEnumConstants())
                .map(ClaimJson::word)
                .collect(Collectors.joining(", "))
            + ".");
  }
}
