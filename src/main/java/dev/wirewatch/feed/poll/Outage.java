package dev.wirewatch.feed.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A time in which this machine reaches nobody outside. One server that is not found is down or
 * gone; this machine is offline when servers that answered until lately cannot be reached one after
 * the other, and none answers in between. Where none ever answered, all that were asked count.
 *
 * @param reached when the last server outside answered; none if none ever did
 */
record Outage(@Nullable Instant reached) {

  /** Feeds are polled at least this often, and longer silences have other reasons. */
  private static final Duration LATELY = Duration.ofHours(12);

  private static final int FEWEST = 2;
  private static final int ENOUGH = 3;

  /** Where many hosts are polled, a few may go down together. */
  private static final int SHARE = 10;

  /**
   * What a feed outside says of the network.
   *
   * @param unreached when it was asked in vain: its server was not found or not connected to
   * @param reached when its server last answered, whatever it said
   */
  record Contact(String host, @Nullable Instant unreached, @Nullable Instant reached) {}

  /** Whether there is one, by what all feeds outside say. */
  static Optional<Outage> of(Collection<Contact> contacts) {
    Instant reached =
        contacts.stream()
            .map(Contact::reached)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    List<Contact> alive = contacts.stream().filter(contact -> wasAlive(contact, reached)).toList();
    Set<String> silent =
        hosts(alive.stream().filter(contact -> isSilentSince(contact, reached)).toList());
    int hosts = hosts(alive).size();
    int needed = Math.max(FEWEST, Math.min(hosts, Math.max(ENOUGH, hosts / SHARE)));
    return silent.size() < needed ? Optional.empty() : Optional.of(new Outage(reached));
  }

  private static boolean wasAlive(Contact contact, @Nullable Instant reached) {
    return reached == null
        ? contact.unreached() != null
        : contact.reached() != null && contact.reached().isAfter(reached.minus(LATELY));
  }

  private static boolean isSilentSince(Contact contact, @Nullable Instant reached) {
    return contact.unreached() != null && (reached == null || contact.unreached().isAfter(reached));
  }

  private static Set<String> hosts(Collection<Contact> contacts) {
    return contacts.stream().map(Contact::host).collect(Collectors.toSet());
  }
}
