package dev.wirewatch.review;

import dev.wirewatch.item.State;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an editor wants of an item; parts that are null or empty leave it as it is.
 *
 * @param addThemes ids of themes that it shall have, whatever the rules say
 * @param removeThemes ids of themes that it shall not have, whatever the rules say
 */
record Verdict(
    @Nullable State state, Set<String> addThemes, Set<String> removeThemes, @Nullable String note) {

  Verdict {
    note = note == null ? "" : note.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    note = note.isEmpty() ? null : note;
  }

  boolean isEmpty() {
    return state == null && addThemes.isEmpty() && removeThemes.isEmpty() && note == null;
  }

  Set<String> themes() {
    var themes = new TreeSet<>(addThemes);
    themes.addAll(removeThemes);
    return themes;
  }
}
