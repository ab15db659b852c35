package dev.wirewatch.access;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking, for what is signed with a name: decisions, notes, changes. */
@Component
public class CurrentUser {

  /** The name of whoever sits at a machine whose program has no users. */
  public static final String LOCAL_EDITOR = "local editor";

  /**
   * The name that whoever is asking signed in with, or {@link #LOCAL_EDITOR}.
   *
   * <p>It belongs to the thread of the request; work that goes on elsewhere takes it along.
   */
  public String name() {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    return user == null || user instanceof AnonymousAuthenticationToken
        ? LOCAL_EDITOR
        : user.getName();
  }
}
