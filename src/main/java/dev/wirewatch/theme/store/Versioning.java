package dev.wirewatch.theme.store;

import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.ThemeVersion;
import dev.wirewatch.theme.VersionChange;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.VocabularyVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a new version of whatever differs from its last one. */
@Component
class Versioning {

  private static final int LONGEST_NOTE = 1_000;

  private final ThemeRows themes;
  private final ThemeVersionRows versions;
  private final VocabularyRows vocabularies;
  private final VocabularyVersionRows vocabularyVersions;
  private final HeadlineRows headlines;

  Versioning(
      ThemeRows themes,
      ThemeVersionRows versions,
      VocabularyRows vocabularies,
      VocabularyVersionRows vocabularyVersions,
      HeadlineRows headlines) {
    this.themes = themes;
    this.versions = versions;
    this.vocabularies = vocabularies;
    this.vocabularyVersions = vocabularyVersions;
    this.headlines = headlines;
  }

  /** All themes, and whether they can be used. */
  List<RuleCheck> check() {
    return check(versions.last());
  }

  private List<RuleCheck> check(Map<String, ThemeVersion> last) {
    Map<String, String> queries =
        vocabularies.all().stream().collect(Collectors.toMap(Vocabulary::name, Vocabulary::query));
    Vocabularies known = name -> Optional.ofNullable(queries.get(name));
    Map<String, List<TestHeadline>> tests = headlines.all();
    return themes.all().stream()
        .map(theme -> theme.withTests(tests.getOrDefault(theme.id(), List.of())))
        .map(theme -> RuleCheck.of(theme, last.get(theme.id()), known))
        .toList();
  }

  /**
   * Makes the versions; a theme that cannot be used gets none, and its last one stays in force.
   *
   * @param restored ids of themes that an old version was saved anew of
   * @return ids of the themes that have a new version
   */
  List<String> bringUp(Signature signature, Set<String> restored) {
    List<String> changedVocabularies = bringVocabulariesUp(signature);
    Map<String, ThemeVersion> last = versions.last();
    var changed = new ArrayList<String>();
    for (RuleCheck check : check(last)) {
      String id = check.theme().id();
      if (check.isNew()) {
        int before = last.containsKey(id) ? last.get(id).version() : 0;
        VersionChange change = restored.contains(id) ? VersionChange.RESTORED : change(check);
        versions.add(id, version(check, before, change, signature, changedVocabularies));
        changed.add(id);
      }
    }
    return changed;
  }

  private static VersionChange change(RuleCheck check) {
    if (check.last() == null) {
      return VersionChange.CREATED;
    }
    return check.hasSameText() ? VersionChange.VOCABULARY : VersionChange.CHANGED;
  }

  private static ThemeVersion version(
      RuleCheck check,
      int before,
      VersionChange change,
      Signature signature,
      List<String> vocabularies) {
    var theme = check.theme();
    ThemeVersion last = check.last();
    boolean vocabulary = change == VersionChange.VOCABULARY;
    return new ThemeVersion(
        before + 1,
        change,
        signature.at(),
        signature.by(),
        vocabulary ? note(vocabularies, signature.note()) : signature.note(),
        theme.name(),
        theme.colour(),
        theme.description(),
        theme.query(),
        check.rule(),
        last != null && check.hasSameRule() ? last.ruleVersion() : before + 1,
        theme.testLines());
  }

  private static String note(List<String> vocabularies, String note) {
    String names = vocabularies.stream().map(name -> "@" + name).collect(Collectors.joining(", "));
    String all = names + " changed" + (note.isEmpty() ? "" : ": " + note);
    return all.substring(0, Math.min(all.length(), LONGEST_NOTE));
  }

  private List<String> bringVocabulariesUp(Signature signature) {
    Map<String, VocabularyVersion> last = vocabularyVersions.last();
    var changed = new ArrayList<String>();
    for (Vocabulary vocabulary : vocabularies.all()) {
      VocabularyVersion before = last.get(vocabulary.name());
      boolean known = before != null && before.change() != VersionChange.DELETED;
      if (before == null || !known || !before.query().equals(vocabulary.query())) {
        add(vocabulary, before, known ? VersionChange.CHANGED : VersionChange.CREATED, signature);
        changed.add(vocabulary.name());
      }
    }
    return changed;
  }

  private void add(
      Vocabulary vocabulary,
      @Nullable VocabularyVersion before,
      VersionChange change,
      Signature signature) {
    vocabularyVersions.add(
        vocabulary.name(),
        new VocabularyVersion(
            before == null ? 1 : before.version() + 1,
            change,
            signature.at(),
            signature.by(),
            signature.note(),
            vocabulary.query()));
  }
}
