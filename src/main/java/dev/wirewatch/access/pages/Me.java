package dev.wirewatch.access.pages;

import dev.wirewatch.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param name that decisions are signed with
 * @param displayName none where the program has no users, or nobody is signed in
 * @param reads whether he may see more than how one signs in
 */
public record Me(String name, @Nullable String displayName, Role role, boolean reads) {

  /** Whether he may decide. */
  public boolean reviews() {
    return reads && role.includes(Role.REVIEWER);
  }

  /** Whether he may change feeds, themes, people. */
  public boolean administers() {
    return reads && role.includes(Role.ADMIN);
  }
}
