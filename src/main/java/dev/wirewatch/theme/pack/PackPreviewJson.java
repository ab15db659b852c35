package dev.wirewatch.theme.pack;

import dev.wirewatch.theme.edit.FieldDiffJson;
import dev.wirewatch.theme.edit.SavedJson;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A {@link PackPreview} for callers of the HTTP API. */
record PackPreviewJson(
    long revision,
    boolean usable,
    List<Part> themes,
    List<Part> vocabularies,
    List<PackPreview.Missing> missing,
    List<String> otherThemes,
    List<PackPreview.Problem> problems,
    SavedJson.@Nullable Tests tests) {

  /** A theme by its id or a vocabulary by its name. */
  record Part(String id, String state, List<FieldDiffJson> changes) {}

  static PackPreviewJson of(PackPreview preview) {
    return new PackPreviewJson(
        preview.revision(),
        preview.isUsable(),
        preview.themes().stream()
            .map(theme ->
                new Part(
                    theme.id(),
                    word(theme.state()),
                    theme.changes().stream().map(FieldDiffJson::of).toList()))
            .toList(),
        preview.vocabularies().stream()
            .map(vocabulary ->
                new Part(
                    vocabulary.name(),
                    word(vocabulary.state()),
                    vocabulary.changes().stream().map(FieldDiffJson::of).toList()))
            .toList(),
        preview.missing(),
        preview.otherThemes(),
        preview.problems(),
        preview.tests() == null ? null : SavedJson.Tests.of(preview.tests()));
  }

  private static String word(PackPreview.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
