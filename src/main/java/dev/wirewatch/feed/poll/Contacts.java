package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.FeedRows;
import dev.wirewatch.feed.poll.Outage.Contact;
import dev.wirewatch.fetch.FailureKind;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** What polls say of the network, and what an outage leaves behind. */
@Repository
class Contacts {

  private static final List<String> NOBODY =
      Arrays.stream(FailureKind.values())
          .filter(FailureKind::reachedNobody)
          .map(FailureKind::name)
          .toList();

  private static final List<String> SERVER =
      Arrays.stream(FailureKind.values())
          .filter(FailureKind::reachedServer)
          .map(FailureKind::name)
          .toList();

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Contacts(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** What the feeds that are polled say. */
  List<Contact> all() {
    return jdbc.sql(
            """
            select url, failure, last_poll_at, last_success_at
            from feed join feed_state on feed_id = id
            where enabled and deleted_at is null and last_poll_at is not null
            """)
        .query((row, number) -> contact(row))
        .list();
  }

  private static Contact contact(ResultSet row) throws SQLException {
    String failure = row.getString("failure");
    Instant polled = FeedRows.instant(row, "last_poll_at");
    boolean read = FeedCondition.UNREADABLE.equals(failure) || SERVER.contains(failure);
    return new Contact(
        host(row.getString("url")),
        NOBODY.contains(failure) ? polled : null,
        read ? polled : FeedRows.instant(row, "last_success_at"));
  }

  static String host(String url) {
    return String.valueOf(URI.create(url).getHost());
  }

  /**
   * Takes back what was laid to feeds that were asked in vain during an outage.
   *
   * @param reached when the last server answered before it; none if none ever did
   */
  void excuse(@Nullable Instant reached, String message) {
    transaction.executeWithoutResult(status -> {
      // In the order in which polls are recorded, so that the two never lock each other out.
      List<Long> feeds =
          jdbc.sql(
                  """
                  select feed_id from feed_state where failure in (:nobody)
                    and failure <> :offline and last_poll_at > :since and exists (select 1 from feed
                      where id = feed_id and enabled and deleted_at is null)
                  order by feed_id for update
                  """)
              .param("nobody", NOBODY)
              .param("offline", FailureKind.OFFLINE.name())
              .param(
                  "since",
                  Objects.requireNonNullElse(reached, Instant.EPOCH).atOffset(ZoneOffset.UTC))
              .query((row, number) -> row.getLong(1))
              .list();
      if (!feeds.isEmpty()) {
        jdbc.sql(
                """
                update feed_state set state = 'OFFLINE', failure = :offline, message = :message,
                  failures = case when failures > 0 then failures - 1 else 0 end
                where feed_id in (:feeds)
                """)
            .param("offline", FailureKind.OFFLINE.name())
            .param("message", message)
            .param("feeds", feeds)
            .update();
      }
    });
  }

  /** Makes feeds due that could not be asked. */
  void askAgain(Instant now) {
    jdbc.sql(
            """
            update poll_schedule set due_at = :now where due_at > :now and claimed_by is null
              and exists (select 1 from feed_state s
                where s.feed_id = poll_schedule.feed_id and s.failure = :offline)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("offline", FailureKind.OFFLINE.name())
        .update();
  }
}
