package dev.wirewatch.access.token;

import dev.wirewatch.access.Role;
import dev.wirewatch.access.SignedIn;
import dev.wirewatch.access.User;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.access.user.Secrets;
import dev.wirewatch.access.user.Users;
import dev.wirewatch.config.Durability;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.Forbidden;
import dev.wirewatch.web.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Tokens of users: shown once, kept as hashes. */
@Service
public class Tokens {

  private static final String PREFIX = "wwt_";
  private static final int LONGEST_NAME = 100;
  private static final Duration USED = Duration.ofMinutes(1);

  private final TokenStore store;
  private final Users users;
  private final ActivityLog log;
  private final InstantSource clock;
  private final TransactionOperations transactions;
  private final Durability durability;

  Tokens(
      TokenStore store,
      Users users,
      ActivityLog log,
      InstantSource clock,
      TransactionOperations transactions,
      Durability durability) {
    this.store = store;
    this.users = users;
    this.log = log;
    this.clock = clock;
    this.transactions = transactions;
    this.durability = durability;
  }

  /** A new token with what it is shown as, this once. */
  public record Made(Token token, String secret) {}

  /** What the log says of a token. */
  private record Logged(String name, Role role, @Nullable Instant expiresAt) {}

  /** The tokens of a user, the first one first. */
  public List<Token> of(User user) {
    return store.of(user.id());
  }

  /**
   * Makes a token.
   *
   * @param role none for that of the owner
   * @throws BadRequest if it has no name, or ends before it begins
   * @throws Forbidden if it is to do more than its owner may
   */
  public Made make(
      User user, Role owner, String name, @Nullable Role role, @Nullable Instant expiresAt) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String good = name.strip();
    if (good.isEmpty() || good.length() > LONGEST_NAME) {
      throw new BadRequest("name", "name must have 1 to " + LONGEST_NAME + " characters.");
    }
    if (expiresAt != null && !expiresAt.isAfter(now)) {
      throw new BadRequest("expiresAt", "expiresAt is past; give a time to come, or none.");
    }
    Role asked = role == null ? owner : role;
    if (!owner.includes(asked)) {
      throw new Forbidden(
          "A token may do no more than its owner, who is "
              + owner.label()
              + "; not that of an "
              + asked.label()
              + ".");
    }
    String secret = PREFIX + Secrets.random();
    Token made =
        transactions.execute(status -> {
          Token token =
              store.insert(
                  user.id(), new Token(0, good, asked, now, expiresAt, null), Secrets.hash(secret));
          log.add("user.token.add", null, null, new Logged(good, asked, expiresAt));
          return token;
        });
    durability.settle();
    return new Made(made, secret);
  }

  /** Removes a token of a user, which is dead from then on. */
  public void remove(User user, long id) {
    transactions.executeWithoutResult(status -> {
      if (!store.delete(user.id(), id)) {
        throw new NotFound("token", id);
      }
      log.add("user.token.remove", null, Map.of("id", id), null);
    });
    durability.settle();
  }

  /** Who is asking with what a token was shown as; nobody if it is no token that is good now. */
  public Optional<SignedIn> signIn(String secret) {
    Instant now = clock.instant();
    return store
        .hashed(Secrets.hash(secret))
        .filter(
            owned -> owned.token().expiresAt() == null || owned.token().expiresAt().isAfter(now))
        .flatMap(owned ->
            users
                .find(owned.userId())
                .filter(User::enabled)
                .map(user -> {
                  note(owned.token(), now);
                  return new SignedIn(user, owned.token().role().atMost(user.role()));
                }));
  }

  private void note(Token token, Instant now) {
    Instant last = token.lastUsedAt();
    if (last == null || now.isAfter(last.plus(USED))) {
      store.used(token.id(), now.truncatedTo(ChronoUnit.MILLIS));
    }
  }
}
