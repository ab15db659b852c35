package dev.wirewatch.theme.edit;

import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.store.Signature;
import dev.wirewatch.theme.store.ThemeStore;
import java.util.Set;

/** Something to be saved. */
interface PendingEdit {

  /** Refuses what cannot be done to the present themes; runs alone, before anything is written. */
  void check(RuleBook present);

  void write(ThemeStore store, Signature signature);

  /** Ids of the themes that are written: each must be good afterwards, whatever it was before. */
  Set<String> themes();

  /** Whether an old version is saved anew. */
  default boolean isRestoring() {
    return false;
  }
}
