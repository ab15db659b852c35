package dev.wirewatch.feed.access;

import dev.wirewatch.config.Durability;
import dev.wirewatch.feed.access.AccessStore.Row;
import dev.wirewatch.fetch.FeedAccess;
import dev.wirewatch.fetch.address.FeedAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What servers are told for single feeds: user agent, headers, password, cookies. */
@Service
public class FeedAccesses {

  private final AccessStore store;
  private final Seal seal;
  private final Durability durability;

  FeedAccesses(AccessStore store, Seal seal, Durability durability) {
    this.store = store;
    this.seal = seal;
    this.durability = durability;
  }

  /** What is set for a feed, without any secret; empty if there is no such feed. */
  public Optional<AccessSummary> find(long feedId) {
    return store
        .address(feedId)
        .map(address ->
            store
                .find(feedId)
                .map(row -> summary(row, FeedAddress.origin(address)))
                .orElse(AccessSummary.NOTHING));
  }

  /** The feeds for which anything is set. */
  public Set<Long> feedIds() {
    return Set.copyOf(store.feedIds());
  }

  private static AccessSummary summary(Row row, String origin) {
    return new AccessSummary(
        row.userAgent(),
        row.headers(),
        row.username(),
        row.passwordSet(),
        row.cookiesSet(),
        row.origin(),
        row.sealed() == null || row.origin().equals(origin));
  }

  /** Those of the feeds whose servers are told more than the usual; few, in one statement. */
  public Set<Long> among(Collection<Long> feedIds) {
    return Set.copyOf(store.among(feedIds));
  }

  /**
   * What to tell servers when the feed is polled.
   *
   * @throws SecretsLocked if there are secrets that cannot be opened
   */
  public FeedAccess open(long feedId) throws SecretsLocked {
    Row row = store.find(feedId).orElse(null);
    if (row == null) {
      return FeedAccess.USUAL;
    }
    Secrets secrets = secrets(feedId, row);
    return new FeedAccess(
        row.userAgent(),
        secrets.headers(),
        row.username(),
        secrets.password(),
        secrets.cookies(),
        row.origin());
  }

  /**
   * What servers would be told after a change, which is not made.
   *
   * @param address of the feed after the change; secrets that are stored for another are not told
   * @throws BadAccess as a change does
   */
  public FeedAccess after(long feedId, AccessChange change, FeedAddress address) throws BadAccess {
    AccessRules.check(change);
    String origin = FeedAddress.origin(address.text());
    try {
      Secrets secrets = secrets(feedId, change, origin);
      return new FeedAccess(
          change.userAgent(),
          secrets.headers(),
          change.username(),
          secrets.password(),
          secrets.cookies(),
          secrets.isEmpty() ? "" : origin);
    } catch (SecretsLocked e) {
      throw locked(e);
    }
  }

  private static BadAccess locked(SecretsLocked e) {
    return new BadAccess("password", "The secrets cannot be opened. " + e.reason());
  }

  private Secrets secrets(long feedId, @Nullable Row row) throws SecretsLocked {
    byte[] sealed = row == null ? null : row.sealed();
    return sealed == null ? Secrets.NONE : seal.open(sealed, feedId);
  }

  /**
   * Changes what servers are told; empty if there is no such feed.
   *
   * @throws BadAccess if something cannot be sent, or if a secret is to stay that is not there,
   *     cannot be opened, or was entered for another server
   */
  @Transactional(rollbackFor = BadAccess.class)
  public Optional<AccessSummary> change(long feedId, AccessChange change) throws BadAccess {
    AccessRules.check(change);
    Optional<String> address = store.address(feedId);
    if (address.isPresent()) {
      store.save(feedId, row(feedId, change, FeedAddress.origin(address.get())));
      durability.settle();
    }
    return find(feedId);
  }

  private Row row(long feedId, AccessChange change, String origin) throws BadAccess {
    try {
      Secrets secrets = secrets(feedId, change, origin);
      return new Row(
          change.userAgent(),
          change.username(),
          new ArrayList<>(secrets.headers().keySet()),
          !secrets.password().isEmpty(),
          !secrets.cookies().isEmpty(),
          secrets.isEmpty() ? "" : origin,
          secrets.isEmpty() ? null : seal.close(secrets, feedId));
    } catch (SecretsLocked e) {
      throw locked(e);
    }
  }

  private Secrets secrets(long feedId, AccessChange change, String origin)
      throws BadAccess, SecretsLocked {
    Row before = store.find(feedId).orElse(null);
    Secrets kept = keepsSome(change, before) ? secrets(feedId, before) : Secrets.NONE;
    if (!kept.isEmpty() && before != null && !before.origin().equals(origin)) {
      throw new BadAccess(
          "password",
          "The stored secrets are for "
              + before.origin()
              + ", but the feed's address is now at "
              + origin
              + ". Enter them again, or clear them.");
    }
    String password = change.password() == null ? kept.password() : change.password();
    return new Secrets(
        headers(change, kept),
        change.username().isEmpty() ? "" : password,
        change.cookies() == null ? kept.cookies() : change.cookies());
  }

  private static boolean keepsSome(AccessChange change, @Nullable Row before) {
    return before != null
        && (before.passwordSet() && !change.username().isEmpty() && change.password() == null
            || before.cookiesSet() && change.cookies() == null
            || change.headers().values().stream().anyMatch(Objects::isNull));
  }

  private static Map<String, String> headers(AccessChange change, Secrets kept) throws BadAccess {
    var before = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    before.putAll(kept.headers());
    var headers = new LinkedHashMap<String, String>();
    for (var header : change.headers().entrySet()) {
      String name = header.getKey();
      String value = header.getValue() == null ? before.get(name) : header.getValue();
      if (value == null) {
        throw new BadAccess("headers", "Give the header " + name + " a value.");
      }
      if (!value.isEmpty()) {
        headers.put(name, value);
      }
    }
    return headers;
  }

  /** Tells servers no more than the usual; false if there is no such feed. */
  @Transactional
  public boolean clear(long feedId) {
    store.delete(feedId);
    durability.settle();
    return store.address(feedId).isPresent();
  }
}
