package dev.wirewatch.access.user;

import dev.wirewatch.access.User;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of people, which are in the database: ended here, they are dead on every node. */
@Component
public class UserSessions {

  /** Attributes of a session: the user's id, and where it was opened. */
  public static final String USER = "user";

  public static final String AGENT = "agent";
  public static final String ADDRESS = "address";

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  UserSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /**
   * A session of a user.
   *
   * @param id by which it can be ended; not the one that is in the cookie
   * @param agent the browser, as it calls itself
   * @param address from where it was opened
   */
  public record Open(
      String id,
      Instant openedAt,
      Instant lastUsedAt,
      @Nullable String agent,
      @Nullable String address) {}

  /** The sessions of a user, the one used last first. */
  public List<Open> of(User user) {
    return all(user.id()).values().stream()
        .filter(session -> !session.isExpired())
        .map(session ->
            new Open(
                id(session.getId()),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getAttribute(AGENT),
                session.getAttribute(ADDRESS)))
        .sorted(Comparator.comparing(Open::lastUsedAt).reversed())
        .toList();
  }

  /** By what a session is known outside of its cookie. */
  public static String id(String sessionId) {
    return Secrets.hash(sessionId).substring(0, 32);
  }

  /** Ends a session of a user; false if he has none of this id. */
  public boolean end(User user, String id) {
    List<String> found =
        all(user.id()).keySet().stream().filter(each -> id(each).equals(id)).toList();
    found.forEach(sessions::deleteById);
    return !found.isEmpty();
  }

  /** Ends all sessions of a user but one. */
  public void endOthers(User user, @Nullable String sessionId) {
    all(user.id()).keySet().stream()
        .filter(each -> !Objects.equals(each, sessionId))
        .forEach(sessions::deleteById);
  }

  /** Ends all sessions of a user. */
  public void endAll(long userId) {
    all(userId).keySet().forEach(sessions::deleteById);
  }

  private Map<String, ? extends Session> all(long userId) {
    return sessions.findByPrincipalName(Long.toString(userId));
  }
}
