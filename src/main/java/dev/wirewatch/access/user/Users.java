package dev.wirewatch.access.user;

import dev.wirewatch.access.Colleagues;
import dev.wirewatch.access.Role;
import dev.wirewatch.access.User;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.config.Durability;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.Conflict;
import dev.wirewatch.web.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Who may sign in. What is changed here is on disk when the call returns. */
@Service
public class Users implements Colleagues {

  /** How long a one-time address is good for; a week has everybody's days in it. */
  private static final Duration SETUP = Duration.ofDays(7);

  private static final Logger LOG = LoggerFactory.getLogger(Users.class);
  private static final Duration SEEN = Duration.ofMinutes(1);

  private final UserStore store;
  private final Passwords passwords;
  private final UserSessions sessions;
  private final ActivityLog log;
  private final InstantSource clock;
  private final TransactionOperations transactions;
  private final Durability durability;
  private final Map<Long, Instant> seen = new ConcurrentHashMap<>();

  Users(
      UserStore store,
      Passwords passwords,
      UserSessions sessions,
      ActivityLog log,
      InstantSource clock,
      TransactionOperations transactions,
      Durability durability) {
    this.store = store;
    this.passwords = passwords;
    this.sessions = sessions;
    this.log = log;
    this.clock = clock;
    this.transactions = transactions;
    this.durability = durability;
  }

  /**
   * A user to whom an address was made at which he sets his password, once.
   *
   * @param secret of the address; none if he has a password
   */
  public record Added(User user, @Nullable String secret) {}

  /** Changes; what is null stays as it is. */
  public record Changes(
      @Nullable String displayName,
      @Nullable Role role,
      @Nullable Boolean enabled,
      @Nullable String password) {}

  /** What the log says of a user. */
  private record Logged(String name, String displayName, Role role, boolean enabled) {

    static Logged of(User user) {
      return new Logged(user.name(), user.displayName(), user.role(), user.enabled());
    }
  }

  /** All users, by their names. */
  public List<User> all() {
    return store.all();
  }

  @Override
  public List<User> reviewers() {
    return store.all().stream()
        .filter(user -> user.enabled() && user.role().includes(Role.REVIEWER))
        .toList();
  }

  /** Whether there is nobody yet. */
  public boolean isEmpty() {
    return store.isEmpty();
  }

  /** A user by his id. */
  public Optional<User> find(long id) {
    return store.find(id);
  }

  /** A user by his name, in whatever capitals. */
  public Optional<User> named(String name) {
    return store.named(UserNames.key(name));
  }

  /** What the password of a user is compared with, if he has one. */
  public Optional<String> passwordHash(long id) {
    return store.passwordHash(id);
  }

  /**
   * Adds a user.
   *
   * @param password none if he sets it himself, at a one-time address
   * @throws BadRequest if the name or the password cannot be taken
   * @throws Conflict if the name is taken already
   */
  public Added add(
      String name, @Nullable String displayName, Role role, @Nullable String password) {
    String good = UserNames.name(name);
    String shown = displayName == null ? good : UserNames.displayName(displayName);
    String hash = password == null ? null : passwords.encoded(password, good);
    return settled(() -> {
      User user = insert(good, shown, role);
      String secret = hash == null ? newSetUp(user.id()) : null;
      if (hash != null) {
        store.setPassword(user.id(), hash);
      }
      log.add("user.add", null, null, Logged.of(user));
      return new Added(user, secret);
    });
  }

  private User insert(String name, String displayName, Role role) {
    try {
      long id = store.insert(name, UserNames.key(name), displayName, role, clock.instant());
      return store.find(id).orElseThrow();
    } catch (DuplicateKeyException e) {
      throw new Conflict("There is a user " + name + " already.");
    }
  }

  /**
   * Makes the first administrator.
   *
   * @throws Conflict if there is somebody already
   */
  public User addFirst(String name, String displayName, String password) {
    String good = UserNames.name(name);
    String shown = displayName.isBlank() ? good : UserNames.displayName(displayName);
    String hash = passwords.encoded(password, good);
    return settled(() -> {
      // The head of the log lets one at a time through.
      log.addFor(good, "user.first", null, null, Map.of("name", good));
      if (!store.isEmpty()) {
        throw new Conflict("There is an administrator already; sign in, or ask him.");
      }
      User user = insert(good, shown, Role.ADMIN);
      store.setPassword(user.id(), hash);
      return user;
    });
  }

  /**
   * Changes a user. A new password ends his sessions.
   *
   * @throws NotFound if there is no such user
   * @throws Conflict if nobody would be left who can sign in as an administrator
   */
  public User change(long id, Changes changes) {
    User before = store.find(id).orElseThrow(() -> new NotFound("user", id));
    String hash =
        changes.password() == null ? null : passwords.encoded(changes.password(), before.name());
    String shown =
        changes.displayName() == null ? null : UserNames.displayName(changes.displayName());
    User changed =
        settled(() -> {
          List<Long> administrators = store.heldAdministrators();
          User old = store.find(id).orElseThrow(() -> new NotFound("user", id));
          User user =
              new User(
                  id,
                  old.name(),
                  shown == null ? old.displayName() : shown,
                  changes.role() == null ? old.role() : changes.role(),
                  changes.enabled() == null ? old.enabled() : changes.enabled(),
                  old.lastSeenAt());
          if (user.role() != Role.ADMIN || !user.enabled()) {
            keepAnAdministrator(administrators, old);
          }
          store.update(user);
          if (hash != null) {
            store.setPassword(id, hash);
          }
          log.add("user.change", null, Logged.of(old), Logged.of(user));
          return user;
        });
    if (hash != null || !changed.enabled()) {
      sessions.endAll(id);
    }
    return changed;
  }

  private static void keepAnAdministrator(List<Long> administrators, User user) {
    if (administrators.equals(List.of(user.id()))) {
      throw new Conflict(
          user.name()
              + " is the last administrator; make somebody else one before you take that away.");
    }
  }

  /** Removes a user; what he decided keeps his name. */
  public void remove(long id) {
    settled(() -> {
      List<Long> administrators = store.heldAdministrators();
      User user = store.find(id).orElseThrow(() -> new NotFound("user", id));
      keepAnAdministrator(administrators, user);
      store.delete(user);
      log.add("user.remove", null, Logged.of(user), null);
      return user;
    });
    sessions.endAll(id);
  }

  /**
   * Makes a one-time address for a user who is to set a new password. The old one is no good any
   * more, and his sessions end.
   *
   * @return the secret of the address
   */
  public String reset(long id) {
    String secret =
        settled(() -> {
          User user = store.find(id).orElseThrow(() -> new NotFound("user", id));
          String made = newSetUp(id);
          log.add("user.reset", null, null, Logged.of(user));
          return made;
        });
    sessions.endAll(id);
    return secret;
  }

  private String newSetUp(long id) {
    String secret = Secrets.random();
    store.setUp(id, Secrets.hash(secret), clock.instant().plus(SETUP));
    return secret;
  }

  /** The user who may set his password at a one-time address now. */
  public Optional<User> settingUp(String secret) {
    return store.settingUp(Secrets.hash(secret), clock.instant());
  }

  /**
   * Sets the password of a user at a one-time address, which is used up by it.
   *
   * @throws NotFound if the address is used up, or no longer valid
   */
  public User setUp(String secret, String password) {
    User user = settingUp(secret).orElseThrow(() -> new NotFound("address", "like this"));
    String hash = passwords.encoded(password, user.name());
    return settled(() -> {
      store.heldAdministrators();
      User still = settingUp(secret).orElseThrow(() -> new NotFound("address", "like this"));
      store.setPassword(still.id(), hash);
      log.addFor(still.name(), "user.password", null, null, Logged.of(still));
      return still;
    });
  }

  /**
   * Changes one's own password.
   *
   * @throws BadRequest if the present one is wrong, or the new one cannot be taken
   */
  public void changePassword(User user, String present, String wanted) {
    boolean knows =
        store.passwordHash(user.id()).filter(kept -> passwords.matches(present, kept)).isPresent();
    if (!knows) {
      throw new BadRequest("present", "That is not your present password.");
    }
    String hash = passwords.encoded(wanted, user.name());
    settled(() -> {
      store.setPassword(user.id(), hash);
      log.add("user.password", null, null, Logged.of(user));
      return user;
    });
  }

  /**
   * The user of an OpenID provider's subject, made at his first sign-in.
   *
   * @param name that he wishes for; if it is taken, a number follows it
   * @param role that the provider says; null if it says none
   * @param otherwise role of a new user for whom it says none
   */
  public User provided(
      String issuer,
      String subject,
      String name,
      @Nullable String displayName,
      @Nullable Role role,
      Role otherwise) {
    return settled(() -> {
      Optional<User> known = store.provided(issuer, subject);
      if (known.isPresent()) {
        return role == null ? known.get() : withRole(known.get(), role);
      }
      User user =
          insert(
              free(UserNames.name(name)),
              displayName == null || displayName.isBlank()
                  ? name
                  : UserNames.displayName(displayName),
              role == null ? otherwise : role);
      store.setProvider(user.id(), issuer, subject);
      log.addFor(user.name(), "user.add", null, null, Logged.of(user));
      return user;
    });
  }

  private User withRole(User user, Role role) {
    if (user.role() == role) {
      return user;
    }
    var changed =
        new User(
            user.id(), user.name(), user.displayName(), role, user.enabled(), user.lastSeenAt());
    if (role != Role.ADMIN) {
      keepAnAdministrator(store.heldAdministrators(), user);
    }
    store.update(changed);
    log.addFor(user.name(), "user.change", null, Logged.of(user), Logged.of(changed));
    return changed;
  }

  private String free(String name) {
    String wanted = name;
    for (int number = 2; store.named(UserNames.key(wanted)).isPresent(); number++) {
      wanted = name + " " + number;
    }
    return wanted;
  }

  /** Notes that a user asked for something; to the minute, and it may be lost. */
  public void seen(User user) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var before = seen.get(user.id());
    if (before == null || now.isAfter(before.plus(SEEN))) {
      seen.put(user.id(), now);
      try {
        store.seen(user.id(), now);
      } catch (DataAccessException e) {
        // Whoever only reads can go on where nothing can be stored.
        LOG.debug("Could not note when {} was last seen", user.name(), e);
      }
    }
  }

  private <T> T settled(Supplier<T> work) {
    T made = transactions.execute(status -> work.get());
    durability.settle();
    return made;
  }
}
