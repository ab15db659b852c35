package dev.wirewatch.feed.poll;

import dev.wirewatch.config.DatabaseProduct;
import dev.wirewatch.feed.poll.FeedHealth.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is due, and which node polls it. A node claims feeds for a lease, which it renews while it
 * polls them; the claims of a node that died end by themselves. No feed has two claims at a time.
 */
@Repository
class PollQueue {

  /** How long a claim holds unless it is renewed. */
  static final Duration LEASE = Duration.ofMinutes(1);

  /** Clocks of nodes, and one that is set right while the program runs, may differ by so much. */
  static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final String node;

  @Autowired
  PollQueue(JdbcTemplate batch, TransactionTemplate transaction) {
    this(batch, transaction, UUID.randomUUID().toString());
  }

  PollQueue(JdbcTemplate batch, TransactionTemplate transaction, String node) {
    this.batch = batch;
    this.jdbc = JdbcClient.create(batch);
    this.transaction = transaction;
    this.node = node;
  }

  /** Claims due feeds that nobody is polling: what people asked for first, then the longest due. */
  List<Long> claim(int most, Instant now) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          List<Long> ids = free(most, utc(now));
          if (!ids.isEmpty()) {
            jdbc.sql(
                    """
                    update poll_schedule set claimed_by = :node, claimed_until = :until
                    where feed_id in (:ids)
                    """)
                .param("node", node)
                .param("until", utc(now.plus(LEASE)))
                .param("ids", ids)
                .update();
          }
          return ids;
        }));
  }

  private List<Long> free(int most, OffsetDateTime now) {
    return jdbc.sql(
            """
            select feed_id from poll_schedule
            where due_at <= :now and (claimed_until is null or claimed_until < :now)
            order by asked desc, due_at limit :most for update skip locked
            """)
        .param("now", now)
        .param("most", most)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /**
   * Makes due what was scheduled by a clock that was ahead, which else would not be polled before
   * that time has come: what was polled, or added, at a time that lies ahead.
   */
  void callBack(Instant now) {
    jdbc.sql(
            """
            update poll_schedule set due_at = :now where due_at > :now and exists
              (select 1 from feed f join feed_state s on s.feed_id = f.id
                where f.id = poll_schedule.feed_id
                  and coalesce(s.last_poll_at, f.created_at) > :ahead)
            """)
        .param("now", utc(now))
        .param("ahead", utc(now.plus(CLOCK_SKEW)))
        .update();
  }

  /** Keeps this node's claims on feeds that it is still polling. */
  void renew(Collection<Long> feedIds, Instant now) {
    OffsetDateTime until = utc(now.plus(LEASE));
    batch.batchUpdate(
        "update poll_schedule set claimed_until = ? where feed_id = ? and claimed_by = ?",
        feedIds.stream().sorted().toList(),
        500,
        (row, feedId) -> {
          row.setObject(1, until);
          row.setLong(2, feedId);
          row.setString(3, node);
        });
  }

  /**
   * Ends this node's claims on feeds that were polled, in the transaction that records the polls
   * and before their rounds are marked: whoever asks for a feed at that moment is either seen here,
   * or waits for this transaction and finds the feed free.
   */
  void complete(List<Verdict> verdicts) {
    List<Verdict> recurring =
        verdicts.stream()
            .filter(verdict -> verdict.next() != null)
            .sorted(Comparator.comparing(Verdict::feedId))
            .toList();
    int[][] updated =
        batch.batchUpdate(
            """
            update poll_schedule set due_at = ?, asked = false, claimed_by = null,
              claimed_until = null
            where feed_id = ? and claimed_by = ? and again
            """,
            recurring,
            500,
            (row, verdict) -> {
              row.setObject(1, utc(Objects.requireNonNull(verdict.next())));
              row.setLong(2, verdict.feedId());
              row.setString(3, node);
            });
    if (Arrays.stream(updated).flatMapToInt(Arrays::stream).sum() < verdicts.size()) {
      drop(verdicts.stream().map(Verdict::feedId).sorted().toList());
    }
  }

  /** Ends this node's claims on feeds that are to be polled again at once, or not at all. */
  void giveBack(List<Long> feedIds, Instant due) {
    jdbc.sql(
            """
            update poll_schedule set due_at = :due, claimed_by = null, claimed_until = null
            where feed_id in (:ids) and claimed_by = :node and again
            """)
        .param("due", utc(due))
        .param("ids", feedIds)
        .param("node", node)
        .update();
    drop(feedIds);
  }

  /** Polls feeds no more that this node has claimed. */
  void drop(List<Long> feedIds) {
    if (!feedIds.isEmpty()) {
      jdbc.sql("delete from poll_schedule where feed_id in (:ids) and claimed_by = :node")
          .param("ids", feedIds)
          .param("node", node)
          .update();
    }
  }

  /** Gives back all that this node has claimed. */
  void release() {
    jdbc.sql(
            """
            update poll_schedule set claimed_by = null, claimed_until = null
            where claimed_by = :node
            """)
        .param("node", node)
        .update();
  }

  /**
   * Ends the claims of a process that died. Only H2 is known to serve one process: on PostgreSQL
   * they may be another node's, and end by themselves.
   */
  void releaseDead() {
    if (DatabaseProduct.servesOneProcess(batch.getDataSource())) {
      jdbc.sql(
              "update poll_schedule set claimed_by = null, claimed_until = null"
                  + " where claimed_by is not null")
          .update();
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
