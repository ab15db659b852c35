package dev.wirewatch.theme.store;

import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.ThemeVersion;
import dev.wirewatch.theme.VersionChange;
import dev.wirewatch.theme.VocabularyVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Writes themes and vocabularies. All of it runs in the caller's transaction: {@link #begin}, what
 * is to be written, {@link #bringUp}, {@link #advance}.
 */
@Component
public class ThemeStore {

  private final RulesRevision revision;
  private final ThemeRows themes;
  private final ThemeVersionRows versions;
  private final VocabularyRows vocabularies;
  private final VocabularyVersionRows vocabularyVersions;
  private final HeadlineRows headlines;
  private final Versioning versioning;

  ThemeStore(
      RulesRevision revision,
      ThemeRows themes,
      ThemeVersionRows versions,
      VocabularyRows vocabularies,
      VocabularyVersionRows vocabularyVersions,
      HeadlineRows headlines,
      Versioning versioning) {
    this.revision = revision;
    this.themes = themes;
    this.versions = versions;
    this.vocabularies = vocabularies;
    this.vocabularyVersions = vocabularyVersions;
    this.headlines = headlines;
    this.versioning = versioning;
  }

  /** Waits until no one else saves, and lets nobody until the transaction ends. */
  public void begin() {
    revision.begin();
  }

  /** Gives all of it a new number; waits for those who are storing tags. */
  public void advance() {
    revision.advance();
  }

  /**
   * Makes a new version of whatever differs from its last one and can be used.
   *
   * @param restored ids of themes that an old version was saved anew of
   * @return ids of the themes that have a new version
   */
  public List<String> bringUp(Signature signature, Set<String> restored) {
    return versioning.bringUp(signature, restored);
  }

  List<RuleCheck> check() {
    return versioning.check();
  }

  /** Why a theme cannot be used as it is written; none if it can. */
  public Optional<QueryProblem> problem(String themeId) {
    return check().stream()
        .filter(check -> check.theme().id().equals(themeId))
        .flatMap(check -> Optional.ofNullable(check.problem()).stream())
        .findFirst();
  }

  /** Stores a theme with its test headlines. */
  public void put(ThemeDraft theme) {
    themes.put(theme);
    headlines.put(theme.id(), theme.tests());
  }

  /** Takes a theme over from the file, unless people changed it; whether that changed anything. */
  boolean seed(ThemeDraft theme, String seed, int position) {
    boolean taken = themes.seed(theme, seed, position);
    if (taken) {
      headlines.put(theme.id(), theme.tests());
    }
    return taken;
  }

  /** Deletes a theme; its versions and test headlines stay, and the deletion is a version. */
  public void delete(String themeId, Signature signature) {
    themes.delete(themeId, signature.at());
    versions.of(themeId).stream()
        .findFirst()
        .ifPresent(last -> versions.add(themeId, deletion(last, signature)));
  }

  private static ThemeVersion deletion(ThemeVersion last, Signature signature) {
    return new ThemeVersion(
        last.version() + 1,
        VersionChange.DELETED,
        signature.at(),
        signature.by(),
        signature.note(),
        last.name(),
        last.colour(),
        last.description(),
        last.query(),
        last.rule(),
        last.ruleVersion(),
        last.tests());
  }

  public void putVocabulary(String name, String query) {
    vocabularies.put(name, query);
  }

  boolean seedVocabulary(String name, String query) {
    return vocabularies.seed(name, query);
  }

  /** Deletes a vocabulary; its versions stay, and the deletion is one. */
  public void deleteVocabulary(String name, Signature signature) {
    vocabularies.delete(name, signature.at());
    vocabularyVersions.of(name).stream()
        .findFirst()
        .ifPresent(last ->
            vocabularyVersions.add(
                name,
                new VocabularyVersion(
                    last.version() + 1,
                    VersionChange.DELETED,
                    signature.at(),
                    signature.by(),
                    signature.note(),
                    last.query())));
  }

  /** All versions of a theme, the last one first. */
  public List<ThemeVersion> versions(String themeId) {
    return versions.of(themeId);
  }

  /** The last version of each theme, by its id; that of a deleted theme is its deletion. */
  public Map<String, ThemeVersion> lastVersions() {
    return versions.last();
  }

  /** The last version of each vocabulary, by its name; that of a deleted one is its deletion. */
  public Map<String, VocabularyVersion> lastVocabularyVersions() {
    return vocabularyVersions.last();
  }

  /** All versions of a vocabulary, the last one first. */
  public List<VocabularyVersion> vocabularyVersions(String name) {
    return vocabularyVersions.of(name);
  }

  /** All themes in the desk's order, with their test headlines. */
  public List<ThemeDraft> themes() {
    return check().stream().map(RuleCheck::theme).toList();
  }

  /** Test headlines by theme; themes without any are left out. */
  public Map<String, List<TestHeadline>> headlines() {
    return headlines.all();
  }
}
