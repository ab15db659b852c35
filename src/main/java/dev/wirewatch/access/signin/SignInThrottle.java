package dev.wirewatch.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Slows down who tries passwords, and never locks anybody out: what is left to wait after a failure
 * doubles from a second to half a minute, and what is tried meanwhile is neither looked at nor
 * counted. A name is slowed from each address by itself, and from all addresses together only after
 * many more failures and not where it signed in before, so that nobody keeps another from his desk.
 */
@Component
public class SignInThrottle {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration FORGOTTEN = Duration.ofMinutes(15);
  private static final int FREE_HERE = 5;
  private static final int FREE_BY_ADDRESS = 20;
  private static final int FREE_BY_NAME = 50;
  private static final int MOST = 50_000;
  private static final int LONGEST_NAME = 100;

  private final InstantSource clock;
  private final Map<Key, Tries> tries = new Recent<>();
  private final Map<String, Set<String>> known = new Recent<>();

  SignInThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /** Keeps what was used last. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    Recent() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MOST;
    }
  }

  /**
   * What is counted.
   *
   * @param free failures that cost nothing
   */
  private record Key(String name, String address, int free) {}

  private record Tries(int failed, Instant last) {

    Duration left(int free, Instant now) {
      if (failed < free) {
        return Duration.ZERO;
      }
      Duration wait = Duration.ofSeconds(1L << Math.min(failed - free, 5));
      Duration whole = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
      return whole.minus(Duration.between(last, now));
    }
  }

  /**
   * Lets somebody try, which counts as a failure until {@link #succeeded}, so that trying many at
   * once brings nothing.
   *
   * @return how long to wait first; zero if he may try now
   */
  public synchronized Duration enter(String name, String address) {
    Instant now = clock.instant();
    List<Key> keys = keys(name, address);
    Duration left =
        keys.stream()
            .map(key -> tries(key, now).left(key.free(), now))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    if (left.isPositive()) {
      return left;
    }
    for (Key key : keys) {
      tries.put(key, new Tries(tries(key, now).failed() + 1, now));
    }
    return Duration.ZERO;
  }

  private Tries tries(Key key, Instant now) {
    Tries before = tries.get(key);
    return before == null || before.last().plus(FORGOTTEN).isBefore(now)
        ? new Tries(0, now)
        : before;
  }

  /** Notes that somebody signed in: the failures of the name are forgotten. */
  public synchronized void succeeded(String name, String address) {
    for (Key key : keys(name, address)) {
      if (key.name().isEmpty()) {
        tries.computeIfPresent(key, (same, each) -> new Tries(each.failed() - 1, each.last()));
      } else {
        tries.remove(key);
      }
    }
    tries.remove(byName(plain(name)));
    known.computeIfAbsent(plain(name), same -> new LinkedHashSet<>()).add(network(address));
  }

  private List<Key> keys(String name, String address) {
    String plain = plain(name);
    String network = network(address);
    var keys =
        new ArrayList<>(
            List.of(new Key(plain, network, FREE_HERE), new Key("", network, FREE_BY_ADDRESS)));
    if (!known.getOrDefault(plain, Set.of()).contains(network)) {
      keys.add(byName(plain));
    }
    return keys;
  }

  private static Key byName(String name) {
    return new Key(name, "", FREE_BY_NAME);
  }

  private static String plain(String name) {
    String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return cut.strip().toLowerCase(Locale.ROOT);
  }

  /** An address, or of IPv6 the half that a provider gives to one customer. */
  private static String network(String address) {
    String[] groups = address.split(":", -1);
    return groups.length > 4 ? String.join(":", List.of(groups).subList(0, 4)) : address;
  }
}
