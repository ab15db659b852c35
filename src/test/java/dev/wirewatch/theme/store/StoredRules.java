package dev.wirewatch.theme.store;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.theme.ThemeSource;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.file.ThemesFile.Content;
import java.time.InstantSource;

/** Themes in a database, as one node sees them. */
public final class StoredRules {

  public final ThemeStore store;
  public final ThemeSource source;
  public final Themes themes;

  /** A node that starts with this file. */
  public StoredRules(TestDatabase.Opened database, Content file, InstantSource clock) {
    var jdbc = database.jdbc();
    var revision = new RulesRevision(jdbc);
    var themeRows = new ThemeRows(jdbc);
    var versions = new ThemeVersionRows(jdbc);
    var vocabularies = new VocabularyRows(jdbc);
    var vocabularyVersions = new VocabularyVersionRows(jdbc);
    var headlines = new HeadlineRows(jdbc);
    var versioning =
        new Versioning(themeRows, versions, vocabularies, vocabularyVersions, headlines);
    store =
        new ThemeStore(
            revision, themeRows, versions, vocabularies, vocabularyVersions, headlines, versioning);
    var seeding = new ThemeSeeding(() -> file, store, database.transactions(), clock);
    source = new StoredThemes(seeding, revision, versioning, vocabularies);
    themes = new Themes(source, event -> {});
  }
}
