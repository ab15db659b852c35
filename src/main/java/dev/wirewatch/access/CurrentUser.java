package dev.wirewatch.access;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who is asking, for what is signed with a name: decisions, notes, changes. He belongs to the
 * thread of the request; work that goes on elsewhere takes his name along.
 */
@Component
public class CurrentUser {

  /** The name of whoever sits at a machine whose program has no users. */
  public static final String LOCAL_EDITOR = "local editor";

  private final boolean users;

  /**
   * Who is asking a program.
   *
   * @param users whether people sign in to it
   */
  public CurrentUser(@Value("${wirewatch.access.users:false}") boolean users) {
    this.users = users;
  }

  /** Whoever is signed in; nobody where the program has no users. */
  public Optional<User> user() {
    return signedIn().map(SignedIn::user);
  }

  private static Optional<SignedIn> signedIn() {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn known) {
      return Optional.of(known);
    }
    // An error page is made after the request has left those who knew him.
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    return request != null
            && request.getAttribute(SignedIn.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                instanceof SignedIn known
        ? Optional.of(known)
        : Optional.empty();
  }

  /** Whether people sign in to the program. */
  public boolean signsIn() {
    return users;
  }

  /** The name that whoever is asking signed in with, or {@link #LOCAL_EDITOR}. */
  public String name() {
    return user().map(User::name).orElse(LOCAL_EDITOR);
  }

  /** What whoever is asking may do; the local editor may do everything. */
  public Role role() {
    return signedIn().map(SignedIn::role).orElse(users ? Role.VIEWER : Role.ADMIN);
  }
}
