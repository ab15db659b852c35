package dev.wirewatch.theme.edit;

import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.store.Signature;
import dev.wirewatch.theme.store.ThemeStore;
import dev.wirewatch.web.NotFound;
import java.util.Set;

/** A theme to be deleted. */
record ThemeDeletion(String id, Saving how, ThemeStore store) implements PendingEdit {

  @Override
  public void check(RuleBook present) {
    Theme known =
        present.themes().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("theme", id));
    Conflicts.refuseNewer(known, how, store);
  }

  @Override
  public void write(ThemeStore to, Signature signature) {
    to.delete(id, signature);
  }

  @Override
  public Set<String> themes() {
    return Set.of();
  }
}
