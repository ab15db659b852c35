package dev.wirewatch.review;

import dev.wirewatch.item.State;
import dev.wirewatch.web.BadRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an editor wants of an item; parts that are null or empty leave it as it is.
 *
 * @param addThemes ids of themes that it shall have, whatever the rules say
 * @param removeThemes ids of themes that it shall not have, whatever the rules say
 */
public record Verdict(
    @Nullable State state, Set<String> addThemes, Set<String> removeThemes, @Nullable String note) {

  public Verdict {
    note = note == null ? "" : note.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    note = note.isEmpty() ? null : note;
  }

  /**
   * The same as callers write it.
   *
   * @throws BadRequest if there is no such state
   */
  public static Verdict of(
      @Nullable String state,
      @Nullable Set<String> addThemes,
      @Nullable Set<String> removeThemes,
      @Nullable String note) {
    return new Verdict(
        state == null ? null : stateNamed(state),
        addThemes == null ? Set.of() : addThemes,
        removeThemes == null ? Set.of() : removeThemes,
        note);
  }

  private static State stateNamed(String name) {
    for (State state : State.values()) {
      if (state.name().equalsIgnoreCase(name)) {
        return state;
      }
    }
    throw new BadRequest(
        "state",
        "state must be one of "
            + Arrays.stream(State.values())
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))
            + ".");
  }

  boolean isEmpty() {
    return state == null && addThemes.isEmpty() && removeThemes.isEmpty() && note == null;
  }

  /** Ids of all themes that it speaks of. */
  public Set<String> themes() {
    var themes = new TreeSet<>(addThemes);
    themes.addAll(removeThemes);
    return themes;
  }
}
