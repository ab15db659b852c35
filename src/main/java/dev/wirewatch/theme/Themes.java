package dev.wirewatch.theme;

import dev.wirewatch.query.Vocabularies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The themes that the desk follows, and the vocabularies that their rules and every search may use.
 * At start, entries of {@code themes.yml} that are new or changed since are taken over, except
 * where people changed them in the program.
 */
@Service
public class Themes implements Vocabularies {

  private final Map<String, String> vocabularies;
  private final List<CheckedTheme> themes;

  @Autowired
  Themes(ThemesFile file, ThemeSeeding seeding) {
    this(file.read(), seeding);
  }

  Themes(ThemesFile.Content file, ThemeSeeding seeding) {
    seeding.seed(file);
    this.vocabularies = seeding.vocabularies();
    this.themes = seeding.check(this);
  }

  /** All themes in the order of the file. */
  public List<Theme> all() {
    return themes.stream().map(CheckedTheme::theme).toList();
  }

  /** The theme with an id. */
  public Optional<Theme> find(String id) {
    return all().stream().filter(theme -> theme.id().equals(id)).findFirst();
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.ofNullable(vocabularies.get(name));
  }

  /** The rules that can run, in the order of the themes. */
  List<Rule> rules() {
    return themes.stream().flatMap(theme -> theme.rule().stream()).toList();
  }

  /** A name for exactly these rules, equal in every process that runs them. */
  String fingerprint() {
    return Fingerprint.of(themes.stream().map(CheckedTheme::identity).toList());
  }

  /**
   * A theme and what runs for it.
   *
   * @param rule none if no version of it was ever good
   * @param identity changes when what runs changes
   */
  record CheckedTheme(Theme theme, Optional<Rule> rule, String identity) {}
}
