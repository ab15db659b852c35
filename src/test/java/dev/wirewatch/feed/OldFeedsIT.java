package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Health.State;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Feeds of a program that kept what was odd in sentences, and the state beside the description. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class OldFeedsIT {

  private static final String SILENCE =
      "Nothing new since 30 March 2026, 12:00 UTC, though this feed is seldom silent for longer"
          + " than 2 hours. See on the publisher's site whether there is news that the feed does"
          + " not bring.";

  private final TestDatabase.Opened database;

  OldFeedsIT(TestDatabase kind) {
    database = kind.openAt("43");
  }

  @Test
  void whatWasOddInADocumentIsSaidInTheSameWords() {
    String odd =
        "1 entry of the document could not be read. The page held 3 entries where it usually holds"
            + " 12: its structure may have changed. Try its selectors on the feed's page. Its dates"
            + " name no time zone and lie up to 8 hours in the future: they seem to be in the zone"
            + " +08:00. Set that as the feed's time zone.";
    store("QUIET", null, odd + " " + SILENCE, "+08:00");

    database.migrate();

    Health health = only().health();
    assertThat(health.state()).isEqualTo(State.QUIET);
    assertThat(health.message()).isEqualTo(odd + " " + SILENCE);
    assertThat(health.likelyZone()).isEqualTo("+08:00");
    assertThat(stored()).isEmpty();
  }

  @Test
  void aFeedThatWasOnlyFineHasNothingToSay() {
    store("OK", null, "", "");
    database.migrate();
    assertThat(only().health().message()).isEmpty();
    assertThat(only().items()).isEqualTo(7);
  }

  @Test
  void anEmptyDocumentIsStillSaidToBeEmpty() {
    store("OK", null, "The feed answers, but holds no entries.", "");
    database.migrate();
    assertThat(only().health().message()).isEqualTo("The feed answers, but holds no entries.");
  }

  @Test
  void whatWentWrongStaysAsItWasSaid() {
    store("FAILING", "TIMEOUT", "The server did not answer within 20 s.", "");
    database.migrate();
    assertThat(only().health().message()).isEqualTo("The server did not answer within 20 s.");
    assertThat(only().health().failures()).isEqualTo(2);
    assertThat(only().health().lastSuccessAt()).isEqualTo(Instant.parse("2026-03-31T11:00:00Z"));
  }

  private FeedStatus only() {
    var found = new StoredFeeds(database).feeds(() -> Instant.parse("2026-03-31T12:00:00Z")).all();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private String stored() {
    return database.jdbc().sql("select message from feed_state").query(String.class).single();
  }

  private void store(String state, @Nullable String failure, String message, String zone) {
    database
        .jdbc()
        .sql(
            """
            insert into feed (name, url, outlet, country, language, group_name, enabled, created_at,
              state, failure, message, failures, last_poll_at, last_success_at, moved_times, items,
              entries, arrived_at, silence_seconds, page_entries, likely_zone)
            values ('Old', 'https://old.example/', 'Old', '', '', '', true,
              timestamp with time zone '2026-01-01 00:00:00+00', ?, ?, ?, 2,
              timestamp with time zone '2026-03-31 12:00:00+00',
              timestamp with time zone '2026-03-31 11:00:00+00', 0, 7, 12,
              timestamp with time zone '2026-03-30 12:00:00+00', 7200, 'li', ?)
            """)
        .params(Arrays.asList(state, failure, message, zone))
        .update();
  }
}
