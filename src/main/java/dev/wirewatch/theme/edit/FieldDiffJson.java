package dev.wirewatch.theme.edit;

import java.util.List;
import java.util.Locale;

/** How one part differs, as stretches of text that are {@code same}, {@code added} or removed. */
public record FieldDiffJson(String field, List<Stretch> diff) {

  /** A stretch of text. */
  public record Stretch(String kind, String text) {}

  /** The same for callers of the HTTP API. */
  public static FieldDiffJson of(FieldDiff diff) {
    return new FieldDiffJson(
        diff.field(),
        diff.changes().stream()
            .map(
                change -> new Stretch(change.kind().name().toLowerCase(Locale.ROOT), change.text()))
            .toList());
  }
}
