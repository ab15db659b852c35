package dev.wirewatch.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do; each role may do all that those before it may. */
public enum Role {
  /** Reads. */
  VIEWER,
  /** Also decides, notes, attaches, makes views. */
  REVIEWER,
  /** Also changes feeds, themes, analyses, people and settings. */
  ADMIN;

  /** Its name in calls and pages, in lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether whoever has this role may do what another one may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  /** The lesser of two roles. */
  public Role atMost(Role other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The role of a label. */
  public static Optional<Role> labelled(String label) {
    return Stream.of(values()).filter(role -> role.label().equals(label)).findFirst();
  }
}
