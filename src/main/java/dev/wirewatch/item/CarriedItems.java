package dev.wirewatch.item;

import dev.wirewatch.item.identity.CanonicalLink;
import dev.wirewatch.item.identity.Fingerprint;
import dev.wirewatch.query.Resemblance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whether the wire carried something: by its address, by its headline, or nearly so. */
@Service
public class CarriedItems {

  /** Addresses are compared one by one where an item is known by another id than its address. */
  private static final Duration RECENT = Duration.ofDays(30);

  private static final int MOST_COMPARED = 20_000;
  private static final int MOST = 20;

  private final JdbcClient jdbc;
  private final ItemReader reader;
  private final ItemSearch search;
  private final InstantSource clock;

  CarriedItems(JdbcClient jdbc, ItemReader reader, ItemSearch search, InstantSource clock) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.search = search;
    this.clock = clock;
  }

  /**
   * Items with an address, the first one first.
   *
   * @param feeds all that might have carried it
   * @param likely those of them whose items are looked at one by one
   */
  public List<Item> at(String address, Collection<Long> feeds, Collection<Long> likely) {
    String link = CanonicalLink.of(address.strip());
    Set<Long> ids = new LinkedHashSet<>(identified(link, feeds));
    ids.addAll(compared(link, likely));
    return byId(ids);
  }

  /** Feeds mostly use the address as an item's id, so that its identity can be told. */
  private List<Long> identified(String link, Collection<Long> feeds) {
    var identities = new ArrayList<String>();
    for (Long feed : feeds) {
      identities.add(Fingerprint.of(feed + " guid:" + link));
      identities.add(Fingerprint.of(feed + " link:" + link));
    }
    return identities.isEmpty()
        ? List.of()
        : jdbc.sql("select id from item where identity in (:identities)")
            .param("identities", identities)
            .query((row, number) -> row.getLong(1))
            .list();
  }

  private List<Long> compared(String link, Collection<Long> feeds) {
    if (feeds.isEmpty()) {
      return List.of();
    }
    Instant since = clock.instant().minus(RECENT);
    var found = new ArrayList<Long>();
    jdbc.sql(
            """
            select id, url from item
            where feed_id in (:feeds) and first_seen_at > :since and url is not null
            order by id desc limit :most
            """)
        .param("feeds", feeds)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("most", MOST_COMPARED)
        .query(row -> {
          if (CanonicalLink.of(row.getString("url")).equals(link)) {
            found.add(row.getLong("id"));
          }
        });
    return found;
  }

  /** Items whose headline has the same letters, the first one first; none for a word or two. */
  public List<Item> withHeadline(String headline) {
    return byId(
        jdbc.sql("select id from item where story_key = :key order by id limit :most")
            .param("key", CleanedEntry.storyKey("", headline))
            .param("most", MOST)
            .query((row, number) -> row.getLong(1))
            .list());
  }

  /** Items with mostly the words of a headline, the most similar first. */
  public List<Item> resembling(String headline, int limit) {
    return reader.byIds(search.mostSimilar(Resemblance.of(headline), limit));
  }

  private List<Item> byId(Collection<Long> ids) {
    return reader.byIds(ids.stream().sorted().limit(MOST).toList());
  }
}
