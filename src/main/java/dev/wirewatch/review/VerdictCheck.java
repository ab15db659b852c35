package dev.wirewatch.review;

import dev.wirewatch.theme.Themes;
import dev.wirewatch.web.BadRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a verdict must be so that it can be applied. */
@Component
public class VerdictCheck {

  private static final int LONGEST_NOTE = 10_000;

  private final Themes themes;

  VerdictCheck(Themes themes) {
    this.themes = themes;
  }

  /**
   * Refuses what cannot be applied.
   *
   * @throws BadRequest if nothing is decided, the note is too long, or a theme does not exist or is
   *     both set and taken away
   */
  public void check(Verdict verdict) {
    if (verdict.isEmpty()) {
      throw new BadRequest(
          "state", "Nothing is decided: give a state, themes to add or remove, or a note.");
    }
    if (verdict.note() != null && verdict.note().length() > LONGEST_NOTE) {
      throw new BadRequest(
          "note", "A note may have " + LONGEST_NOTE + " characters; shorten it and try again.");
    }
    missingTheme(verdict)
        .ifPresent(theme -> {
          throw new BadRequest("addThemes", "There is no theme \"" + theme + "\".");
        });
    for (String theme : verdict.addThemes()) {
      if (verdict.removeThemes().contains(theme)) {
        throw new BadRequest(
            "removeThemes", "The theme \"" + theme + "\" is both added and removed.");
      }
    }
  }

  /** A theme of which the verdict speaks and which is not there, any more or at all. */
  public Optional<String> missingTheme(Verdict verdict) {
    return verdict.themes().stream().filter(theme -> themes.find(theme).isEmpty()).findFirst();
  }
}
