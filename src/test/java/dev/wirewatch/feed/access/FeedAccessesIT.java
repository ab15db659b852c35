package dev.wirewatch.feed.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.StoredFeeds;
import dev.wirewatch.fetch.FeedAccess;
import dev.wirewatch.fetch.address.FeedAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FeedAccessesIT {

  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
  private static final AccessChange ALL =
      change(Map.of("X-Key", "k-123"), "desk", "p-456", "session=c-789");

  private final TestDatabase.Opened database;
  private final Path data;
  private final StoredFeeds feeds;
  private final FeedAccesses accesses;
  private final long feed;

  FeedAccessesIT(TestDatabase kind, @TempDir Path data) {
    this.database = kind.open();
    this.data = data;
    feeds = new StoredFeeds(database);
    accesses = StoredAccesses.on(database, data);
    feed = feeds.add(URI.create("https://wire.example/rss"), NOW);
  }

  private static AccessChange change(
      Map<String, @Nullable String> headers,
      String username,
      @Nullable String password,
      @Nullable String cookies) {
    return new AccessChange("Desk/1.0", headers, username, password, cookies);
  }

  private static Map<String, @Nullable String> kept(String header) {
    var headers = new HashMap<String, @Nullable String>();
    headers.put(header, null);
    return headers;
  }

  @Test
  void aFeedThatNothingIsSetForGetsTheUsual() throws Exception {
    assertThat(accesses.open(feed)).isEqualTo(FeedAccess.USUAL);
    assertThat(accesses.find(feed)).contains(AccessSummary.NOTHING);
    assertThat(accesses.find(feed + 1)).isEmpty();
    assertThat(accesses.change(feed + 1, ALL)).isEmpty();
  }

  @Test
  void opensWhatWasStoredAndShowsOnlyThatItIsSet() throws Exception {
    AccessSummary shown = accesses.change(feed, ALL).orElseThrow();
    assertThat(accesses.open(feed))
        .isEqualTo(
            new FeedAccess(
                "Desk/1.0",
                Map.of("X-Key", "k-123"),
                "desk",
                "p-456",
                "session=c-789",
                "https://wire.example"));
    assertThat(shown.passwordSet() && shown.cookiesSet() && shown.sent()).isTrue();
    assertThat(shown.headers()).containsExactly("X-Key");
    assertThat(shown + " " + ALL + accesses.open(feed)).doesNotContain("123", "456", "789");
  }

  @Test
  void noSecretStandsInTheDatabaseAndTheKeyIsTheOwnersAlone() throws Exception {
    accesses.change(feed, ALL);
    byte[] sealed =
        database
            .jdbc()
            .sql("select sealed from feed_access")
            .query((row, number) -> row.getBytes(1))
            .single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("123", "456", "789");
    var permissions = Files.getPosixFilePermissions(data.resolve("secret.key"));
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
  }

  @Test
  void secretsThatAreNotNamedStayAndEmptyOnesGo() throws Exception {
    accesses.change(feed, ALL);
    accesses.change(feed, change(kept("x-key"), "desk", null, null));
    assertThat(accesses.open(feed).headers()).containsExactly(Map.entry("x-key", "k-123"));
    assertThat(accesses.open(feed).password()).isEqualTo("p-456");

    accesses.change(feed, change(Map.of(), "", null, ""));
    AccessSummary shown = accesses.find(feed).orElseThrow();
    assertThat(shown.userAgent()).isEqualTo("Desk/1.0");
    assertThat(shown.passwordSet() || shown.cookiesSet()).isFalse();
    assertThat(shown.headers()).isEmpty();
  }

  @Test
  void aTrialIsToldWhatIsStoredForItsServerAndChangesNothing() throws Exception {
    accesses.change(feed, ALL);
    AccessChange typed = change(kept("X-Key"), "editor", null, null);

    FeedAccess told =
        accesses.after(feed, typed, FeedAddress.parse("https://wire.example/section"));
    assertThat(told.username()).isEqualTo("editor");
    assertThat(told.password()).isEqualTo("p-456");
    assertThat(told.headers()).containsExactly(Map.entry("X-Key", "k-123"));
    assertThat(accesses.open(feed).username()).isEqualTo("desk");
  }

  @Test
  void aTrialAtAnotherServerIsNotToldTheSecrets() throws Exception {
    accesses.change(feed, ALL);
    AccessChange typed = change(Map.of(), "desk", null, null);

    assertThatExceptionOfType(BadAccess.class)
        .isThrownBy(
            () -> accesses.after(feed, typed, FeedAddress.parse("https://evil.example/rss")))
        .withMessageContaining("are for https://wire.example");
  }

  @Test
  void aHeaderThatIsToStayMustBeThere() {
    assertThatExceptionOfType(BadAccess.class)
        .isThrownBy(() -> accesses.change(feed, change(kept("X-New"), "", null, null)))
        .withMessageContaining("X-New");
  }

  @Test
  void aLostKeyLocksTheSecretsWithAClearWordAndNothingElse() throws Exception {
    long other = feeds.add(URI.create("https://other.example/rss"), NOW);
    accesses.change(feed, ALL);
    accesses.change(other, change(Map.of(), "", null, null));
    Files.delete(data.resolve("secret.key"));

    assertThatThrownBy(() -> accesses.open(feed))
        .isInstanceOf(SecretsLocked.class)
        .hasMessageContaining("secret.key is missing. Put it back");
    assertThat(accesses.open(other).userAgent()).isEqualTo("Desk/1.0");
    assertThat(accesses.find(feed).orElseThrow().passwordSet()).isTrue();
    assertThatExceptionOfType(BadAccess.class)
        .isThrownBy(() -> accesses.change(feed, change(Map.of(), "desk", null, null)))
        .withMessageContaining("missing");

    accesses.change(feed, change(Map.of(), "desk", "again", ""));
    assertThat(accesses.open(feed).password()).isEqualTo("again");
  }

  @Test
  void aWrongOrDamagedKeySaysSo() throws Exception {
    accesses.change(feed, ALL);
    Path key = data.resolve("secret.key");
    String right = Files.readString(key);
    Files.writeString(key, "bm90IGEga2V5");
    assertLocked("is damaged");
    Files.delete(key);
    accesses.change(
        feeds.add(URI.create("https://third.example/rss"), NOW), change(Map.of(), "u", "p", null));
    assertLocked("another key");
    Files.writeString(key, right);
    assertThat(accesses.open(feed).password()).isEqualTo("p-456");
  }

  private void assertLocked(String words) throws IOException {
    assertThatThrownBy(() -> accesses.open(feed))
        .isInstanceOf(SecretsLocked.class)
        .hasMessageContaining(words);
  }

  @Test
  void secretsCannotBeMovedToAnotherFeed() throws Exception {
    long other = feeds.add(URI.create("https://evil.example/rss"), NOW);
    accesses.change(feed, ALL);
    database.jdbc().sql("update feed_access set feed_id = :other").param("other", other).update();
    assertThatThrownBy(() -> accesses.open(other)).isInstanceOf(SecretsLocked.class);
  }

  @Test
  void secretsStayWithTheServerTheyWereEnteredFor() throws Exception {
    accesses.change(feed, ALL);
    database.jdbc().sql("update feed set url = 'https://elsewhere.example/rss'").update();

    assertThat(accesses.open(feed).origin()).isEqualTo("https://wire.example");
    assertThat(accesses.find(feed).orElseThrow().sent()).isFalse();
    assertThatExceptionOfType(BadAccess.class)
        .isThrownBy(() -> accesses.change(feed, change(Map.of(), "desk", null, null)))
        .withMessageContaining("https://wire.example")
        .withMessageContaining("https://elsewhere.example");

    accesses.change(feed, ALL);
    assertThat(accesses.open(feed).origin()).isEqualTo("https://elsewhere.example");
  }

  @Test
  void areForgottenWhenClearedAndWithTheirFeed() throws Exception {
    accesses.change(feed, ALL);
    assertThat(accesses.clear(feed)).isTrue();
    assertThat(accesses.open(feed)).isEqualTo(FeedAccess.USUAL);

    accesses.change(feed, ALL);
    feeds.delete(feed, NOW);
    assertThat(accesses.open(feed)).isEqualTo(FeedAccess.USUAL);
    assertThat(accesses.clear(feed)).isFalse();
  }
}
