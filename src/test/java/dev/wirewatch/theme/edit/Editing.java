package dev.wirewatch.theme.edit;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.config.Durability;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.file.ThemesFile.Content;
import dev.wirewatch.theme.store.StoredRules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A node whose themes can be changed. */
public final class Editing {

  public static final Instant NOW = Instant.parse("2026-03-31T08:00:00Z");

  public final TestDatabase.Opened database;
  public final StoredRules stored;
  public final Themes themes;
  public final ThemeEditor editor;
  public final VocabularyEditor vocabularies;
  public final Saver saver;

  /** A node that starts with themes {@code energy} and {@code coal}, and one vocabulary. */
  public Editing(TestDatabase kind) {
    this(
        kind.open(),
        new Content(
            Map.of("fuel", "gas OR oil"),
            List.of(draft("energy", "@fuel"), draft("coal", "coal"))));
  }

  /** A node that starts with a file. */
  public Editing(TestDatabase.Opened database, Content file) {
    this.database = database;
    InstantSource clock = () -> NOW;
    stored = new StoredRules(database, file, clock);
    themes = stored.themes;
    saver =
        new Saver(
            stored.store,
            stored.source,
            themes,
            database.transactions(),
            new CurrentUser(false),
            database.activities(clock),
            clock,
            new Durability(database.dataSource()));
    editor = new ThemeEditor(saver, stored.store);
    vocabularies = new VocabularyEditor(saver, stored.store);
  }

  /** A theme named as its id, without description. */
  public static ThemeDraft draft(String id, String query, TestHeadline... tests) {
    return new ThemeDraft(id, id, "#336699", query, "", List.of(tests));
  }

  /** Saves having seen a version. */
  public static Saving seen(int version) {
    return new Saving(version, "", false);
  }

  Theme theme(String id) {
    return themes.find(id).orElseThrow();
  }
}
