package dev.wirewatch.theme.pack;

import dev.wirewatch.web.BadRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What becomes of a pack's vocabulary where there is one of that name with another meaning. */
public enum OnConflict {
  /** Nothing of the pack is applied. */
  REFUSE,
  /** Ours stays, and the pack's themes use it. */
  KEEP,
  /** The pack's takes its place, for all themes that use it. */
  REPLACE;

  /**
   * As callers name it; none is {@link #REFUSE}.
   *
   * @throws BadRequest if it is none of these
   */
  public static OnConflict of(@Nullable String name) {
    String wanted = name == null || name.isBlank() ? REFUSE.name() : name;
    return Arrays.stream(values())
        .filter(each -> each.name().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(
            () -> new BadRequest("conflicts", "conflicts must be one of refuse, keep, replace."));
  }
}
