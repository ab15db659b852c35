package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.config.Folders;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** A feed that gets another address stays one feed, whatever still names the old one. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FormerAddressesIT {

  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
  private static final String OLD = "https://wire.example/old";
  private static final String NEW = "https://wire.example/new";

  private final TestDatabase.Opened database;
  private final FormerAddresses former;
  private final FeedStore store;
  private final StoredFeeds feeds;
  private final FeedSeed seed;

  FormerAddressesIT(TestDatabase kind, @TempDir Path config) throws IOException {
    database = kind.open();
    former = new FormerAddresses(database.jdbc());
    var batch = new NamedParameterJdbcTemplate(database.dataSource());
    store = new FeedStore(batch, former, new FeedStates(batch));
    feeds = new StoredFeeds(database);
    Files.writeString(config.resolve("feeds.yml"), "feeds: [{url: '%s'}]".formatted(OLD));
    seed = new FeedSeed(store, new ConfigFiles(new Folders(config, config)), () -> NOW);
    seed.addMissing();
  }

  private long only() {
    return store.all().getFirst().feed().id();
  }

  private List<String> urls() {
    return store.all().stream().map(status -> status.feed().url()).sorted().toList();
  }

  @Test
  void theSeedFileDoesNotBringBackTheAddressThatAFeedHadBefore() {
    feeds.move(only(), NEW);
    seed.addMissing();
    assertThat(urls()).containsExactly(NEW);
    assertThat(former.followed()).isEqualTo(Map.of(OLD, only()));

    feeds.move(only(), "https://wire.example/newest");
    seed.addMissing();
    assertThat(urls()).containsExactly("https://wire.example/newest");
    assertThat(former.followed()).containsOnlyKeys(OLD, NEW);

    store.delete(List.of(only()), NOW, false);
    seed.addMissing();
    assertThat(urls()).isEmpty();
    assertThat(former.followed()).isEmpty();
  }

  @Test
  void anAddressThatAFeedHasAgainIsNoFormerOne() {
    feeds.move(only(), NEW);
    feeds.move(only(), OLD);
    assertThat(former.followed()).isEqualTo(Map.of(NEW, only()));

    long other = feeds.add(URI.create(NEW), NOW);
    assertThat(former.followed()).isEmpty();
    assertThat(urls()).containsExactly(NEW, OLD);
    feeds.move(other, "https://wire.example/other");
    assertThat(former.followed()).isEqualTo(Map.of(NEW, other));
  }

  @Test
  void aDeletedFeedLeavesItsAddressToOneThatIsGivenIt() {
    long deleted = feeds.add(URI.create(NEW), NOW);
    store.delete(List.of(deleted), NOW, false);
    long feed = only();

    feeds.move(feed, NEW);

    assertThat(feeds.get(feed).feed().url()).isEqualTo(NEW);
    assertThat(store.find(deleted)).isEmpty();
    seed.addMissing();
    assertThat(urls()).containsExactly(NEW);
  }
}
