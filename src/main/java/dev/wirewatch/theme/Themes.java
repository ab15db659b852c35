package dev.wirewatch.theme;

import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.theme.RuleBook.CheckedTheme;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The themes that the desk follows, and the vocabularies that their rules and every search may use.
 * At start, entries of {@code themes.yml} that are new or changed since are taken over, except
 * where people changed them in the program.
 */
@Service
public class Themes implements Vocabularies {

  private final RuleBook book;

  public Themes(ThemeSource source) {
    this.book = source.load();
  }

  /** All themes in the order of the file. */
  public List<Theme> all() {
    return book.themes().stream().map(CheckedTheme::theme).toList();
  }

  /** The theme with an id. */
  public Optional<Theme> find(String id) {
    return all().stream().filter(theme -> theme.id().equals(id)).findFirst();
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.ofNullable(book.vocabularies().get(name));
  }

  /** The rules that can run, in the order of the themes. */
  public List<Rule> rules() {
    return book.themes().stream().flatMap(theme -> theme.rule().stream()).toList();
  }

  /** A name for exactly these rules, equal in every process that runs them. */
  public String fingerprint() {
    return Fingerprint.of(book.themes().stream().map(CheckedTheme::identity).toList());
  }
}
