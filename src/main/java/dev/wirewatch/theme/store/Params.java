package dev.wirewatch.theme.store;

import dev.wirewatch.theme.ThemeDraft;
import java.util.Map;

/** A theme as parameters of statements. */
final class Params {

  private Params() {}

  static Map<String, Object> of(ThemeDraft theme) {
    return Map.of(
        "id", theme.id(),
        "name", theme.name(),
        "colour", theme.colour(),
        "query", theme.query(),
        "description", theme.description());
  }
}
