package dev.wirewatch.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the wire with a name.
 *
 * @param owner name of whoever made it
 * @param shared whether others see it
 * @param filter by the names of the fields that {@code /api/v1/items} takes
 * @param secret of the address at which feed readers ask for it; none if they may not
 */
public record View(
    long id,
    String name,
    String owner,
    boolean shared,
    Map<String, @Nullable Object> filter,
    @Nullable String secret) {

  /** The address at which feed readers ask for it as Atom; none if they may not. */
  public @Nullable String atom() {
    return secret == null ? null : "/out/" + secret + "/view.atom";
  }

  /** The same as JSON Feed. */
  public @Nullable String json() {
    return secret == null ? null : "/out/" + secret + "/view.json";
  }

  /** Whether somebody sees it. */
  public boolean isSeenBy(String user) {
    return shared || owner.equals(user);
  }
}
