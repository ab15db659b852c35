package dev.wirewatch.theme.pages.list;

import dev.wirewatch.recall.Recall;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeVersion;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.VersionChange;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.edit.HeadlineResults;
import dev.wirewatch.theme.edit.TestReport;
import dev.wirewatch.theme.edit.ThemeEditor;
import dev.wirewatch.theme.edit.Uses;
import dev.wirewatch.theme.edit.VocabularyEditor;
import dev.wirewatch.theme.pages.DailyCounts;
import dev.wirewatch.theme.pages.RuleText;
import dev.wirewatch.theme.pages.VersionLine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the list shows; as many statements for 500 themes as for one. */
@Component
class ThemeTable {

  private final Themes themes;
  private final ThemeEditor editor;
  private final VocabularyEditor vocabularies;
  private final HeadlineResults results;
  private final DailyCounts counts;
  private final Recall recall;
  private final InstantSource clock;

  ThemeTable(
      Themes themes,
      ThemeEditor editor,
      VocabularyEditor vocabularies,
      HeadlineResults results,
      DailyCounts counts,
      Recall recall,
      InstantSource clock) {
    this.themes = themes;
    this.editor = editor;
    this.vocabularies = vocabularies;
    this.results = results;
    this.counts = counts;
    this.recall = recall;
    this.clock = clock;
  }

  /** Themes whose name or id has a text, in the desk's order. */
  List<ThemeRow> themes(String text) {
    Instant now = clock.instant();
    Map<String, ThemeVersion> last = lastVersions();
    Map<String, TestReport> tests =
        recall.of(
            List.of("test results", themes.book().revision()),
            Set.of("test_headline"),
            results::all);
    Map<String, String> lines = lines();
    var days = counts.now();
    String wanted = text.toLowerCase(Locale.ROOT);
    return themes.all().stream()
        .filter(
            theme -> (theme.id() + "\n" + theme.name()).toLowerCase(Locale.ROOT).contains(wanted))
        .map(theme -> {
          ThemeVersion version = last.get(theme.id());
          return new ThemeRow(
              theme,
              lines.getOrDefault(theme.id(), ""),
              days.of(theme.id()),
              version == null ? null : VersionLine.of(version, now),
              tests.get(theme.id()));
        })
        .toList();
  }

  /** The beginnings of the rules, by theme. */
  private Map<String, String> lines() {
    RuleBook book = themes.book();
    return recall.of(
        List.of("rules in a line", book.revision()),
        Set.of(),
        () ->
            book.themes().stream()
                .collect(Collectors.toMap(Theme::id, theme -> RuleText.inOneLine(theme.query()))));
  }

  private Map<String, ThemeVersion> lastVersions() {
    return recall.of("theme versions", Set.of("theme_version"), editor::lastVersions);
  }

  List<VocabularyRow> vocabularies() {
    RuleBook book = themes.book();
    return recall.of(
        List.of("vocabularies", book.revision()), Set.of("vocabulary"), () -> vocabularies(book));
  }

  private static List<VocabularyRow> vocabularies(RuleBook book) {
    Map<String, List<Theme>> byThemes = new HashMap<>();
    Map<String, List<String>> byVocabularies = new HashMap<>();
    for (Theme theme : book.themes()) {
      Uses.in(theme.query())
          .forEach(name -> byThemes.computeIfAbsent(name, n -> new ArrayList<>()).add(theme));
    }
    for (Vocabulary each : book.vocabularies()) {
      Uses.in(each.query())
          .forEach(name ->
              byVocabularies.computeIfAbsent(name, n -> new ArrayList<>()).add(each.name()));
    }
    return book.vocabularies().stream()
        .map(each ->
            new VocabularyRow(
                each,
                RuleText.inOneLine(each.query()),
                byThemes.getOrDefault(each.name(), List.of()),
                byVocabularies.getOrDefault(each.name(), List.of())))
        .toList();
  }

  /** Deleted themes, to be found again: their last versions by id. */
  Map<String, ThemeVersion> deleted() {
    var deleted = new TreeMap<>(lastVersions());
    deleted.values().removeIf(version -> version.change() != VersionChange.DELETED);
    return deleted;
  }

  /** Names of deleted vocabularies. */
  List<String> deletedVocabularies() {
    return recall
        .of("vocabulary versions", Set.of("vocabulary_version"), vocabularies::lastVersions)
        .entrySet()
        .stream()
        .filter(each -> each.getValue().change() == VersionChange.DELETED)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
