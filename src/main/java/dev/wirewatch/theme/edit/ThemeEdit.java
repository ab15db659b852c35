package dev.wirewatch.theme.edit;

import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.store.Signature;
import dev.wirewatch.theme.store.ThemeStore;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A theme to be saved. */
record ThemeEdit(ThemeDraft theme, Kind kind, Saving how, ThemeStore store) implements PendingEdit {

  enum Kind {
    CREATE,
    CHANGE,
    RESTORE
  }

  @Override
  public void check(RuleBook present) {
    Optional<Theme> known =
        present.themes().stream().filter(each -> each.id().equals(theme.id())).findFirst();
    if (kind == Kind.CREATE && known.isPresent()) {
      throw new EditConflict(
          "There is a theme \"%s\" already; change it, or choose another id.".formatted(theme.id()),
          known.get().version(),
          List.of());
    }
    if (kind == Kind.CHANGE && known.isEmpty()) {
      throw new NotFound("theme", theme.id());
    }
    known.ifPresent(each -> Conflicts.refuseNewer(each, how, store));
    refuseUnreadable(theme.query());
    theme
        .flaw()
        .ifPresent(flaw -> {
          throw new BadRequest(flaw.field(), flaw.reason());
        });
  }

  /** What cannot even be cut into words must not reach the database. */
  static void refuseUnreadable(String query) {
    try {
      QueryLanguage.vocabulariesIn(query);
    } catch (QueryProblem problem) {
      throw RuleRefused.text(problem);
    }
  }

  @Override
  public void write(ThemeStore to, Signature signature) {
    to.put(theme);
  }

  @Override
  public Set<String> themes() {
    return Set.of(theme.id());
  }

  @Override
  public boolean isRestoring() {
    return kind == Kind.RESTORE;
  }
}
