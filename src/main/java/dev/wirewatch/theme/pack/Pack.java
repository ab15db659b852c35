package dev.wirewatch.theme.pack;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.edit.FieldDiff;
import dev.wirewatch.theme.file.ThemesFile;
import dev.wirewatch.theme.pack.PackPreview.State;
import dev.wirewatch.theme.pack.PackPreview.ThemeChange;
import dev.wirewatch.theme.pack.PackPreview.VocabularyChange;
import dev.wirewatch.web.BadRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A pack beside what we have. */
record Pack(
    ThemesFile.Content content, Map<String, String> ourVocabularies, Map<String, ThemeDraft> ours) {

  private static final int MOST_THEMES = 1_000;
  private static final int MOST_VOCABULARIES = 2_000;

  /**
   * Reads a pack.
   *
   * @throws dev.wirewatch.config.ConfigProblem with line and reason, if it cannot be read
   * @throws BadRequest if it is too large or empty
   */
  static Pack read(String yaml, List<Vocabulary> vocabularies, List<ThemeDraft> themes) {
    Map<String, ThemeDraft> ours =
        themes.stream().collect(Collectors.toMap(ThemeDraft::id, Function.identity()));
    var content = ThemesFile.content(List.of(new ConfigFile("The pack", yaml)), ours::get);
    if (content.themes().isEmpty() && content.vocabularies().isEmpty()) {
      throw new BadRequest("pack", "The pack has neither themes nor vocabularies.");
    }
    if (content.themes().size() > MOST_THEMES
        || content.vocabularies().size() > MOST_VOCABULARIES) {
      throw new BadRequest(
          "pack",
          "A pack has at most %,d themes and %,d vocabularies."
              .formatted(MOST_THEMES, MOST_VOCABULARIES));
    }
    return new Pack(
        content,
        vocabularies.stream().collect(Collectors.toMap(Vocabulary::name, Vocabulary::query)),
        ours);
  }

  /** The pack without some of its themes. */
  Pack without(Set<String> ids) {
    var kept = content.themes().stream().filter(theme -> !ids.contains(theme.id())).toList();
    return new Pack(new ThemesFile.Content(content.vocabularies(), kept), ourVocabularies, ours);
  }

  List<ThemeChange> themes() {
    return content.themes().stream().map(this::change).toList();
  }

  private ThemeChange change(ThemeDraft theme) {
    ThemeDraft our = ours.get(theme.id());
    var changes = new ArrayList<FieldDiff>();
    if (our != null) {
      FieldDiff.add(changes, "name", our.name(), theme.name());
      FieldDiff.add(changes, "colour", our.colour(), theme.colour());
      FieldDiff.add(changes, "description", our.description(), theme.description());
      FieldDiff.add(changes, "query", our.query(), theme.query());
      if (!theme.tests().isEmpty()) {
        FieldDiff.add(changes, "tests", our.testLines(), theme.testLines());
      }
    }
    State state = our == null ? State.NEW : changes.isEmpty() ? State.UNCHANGED : State.CHANGED;
    return new ThemeChange(theme.id(), theme.name(), state, changes);
  }

  List<VocabularyChange> vocabularies() {
    var all = new ArrayList<VocabularyChange>();
    content
        .vocabularies()
        .forEach((name, query) -> {
          String our = ourVocabularies.get(name);
          var changes = new ArrayList<FieldDiff>();
          if (our != null) {
            FieldDiff.add(changes, "query", our, query);
          }
          State state =
              our == null ? State.NEW : changes.isEmpty() ? State.UNCHANGED : State.CONFLICT;
          all.add(new VocabularyChange(name, state, changes));
        });
    return all;
  }

  /** The vocabularies to be saved: those that are new or, where they may, mean something else. */
  Map<String, String> toSave(OnConflict policy) {
    var saved = new LinkedHashMap<String, String>();
    for (VocabularyChange change : vocabularies()) {
      boolean conflict = change.state() == State.CONFLICT && policy != OnConflict.KEEP;
      if (change.state() == State.NEW || conflict) {
        saved.put(change.name(), content.vocabularies().getOrDefault(change.name(), ""));
      }
    }
    return saved;
  }

  /** The themes to be saved: those that are new or differ from ours. */
  List<ThemeDraft> toSave() {
    var differing =
        themes().stream()
            .filter(change -> change.state() != State.UNCHANGED)
            .map(ThemeChange::id)
            .collect(Collectors.toSet());
    return content.themes().stream().filter(theme -> differing.contains(theme.id())).toList();
  }

  /** All vocabularies as they would be. */
  Map<String, String> vocabulariesAfter(OnConflict policy) {
    var after = new HashMap<>(ourVocabularies);
    after.putAll(toSave(policy));
    return after;
  }
}
