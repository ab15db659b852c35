package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedRows;
import dev.wirewatch.feed.FeedStates;
import dev.wirewatch.feed.FormerAddresses;
import dev.wirewatch.feed.OddDocument;
import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.feed.poll.FeedHealth.Verdict;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What polls read and leave behind: validators, health, and the poll log. */
@Repository
class PollStore {

  private static final String TARGETS =
      "select "
          + PollTargets.COLUMNS
          + " from"
          + FeedRows.STATUS_TABLES
          + "where id in (:ids) and deleted_at is null";
  private static final List<Long> NONE = List.of();
  private static final int LONGEST_MESSAGE = 4_000;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final PollQueue queue;
  private final FormerAddresses former;
  private final FeedStates states;

  PollStore(JdbcTemplate batch, PollQueue queue, FormerAddresses former, FeedStates states) {
    this.states = states;
    this.batch = batch;
    this.queue = queue;
    this.former = former;
    this.jdbc = JdbcClient.create(batch);
  }

  /** What polls of these feeds must know; deleted feeds are left out. */
  List<PollTarget> targets(Collection<Long> feedIds) {
    return feedIds.isEmpty()
        ? List.of()
        : jdbc.sql(TARGETS)
            .param("ids", feedIds)
            .query((row, number) -> PollTargets.target(row))
            .list();
  }

  /**
   * Ids of the feeds that are still there as they were polled; until the transaction ends, nobody
   * changes what their entries depend on.
   */
  Set<Long> unchanged(List<Polled> polls) {
    var polled = new HashMap<Long, Feed>();
    polls.stream().map(each -> each.target().feed()).forEach(f -> polled.put(f.id(), f));
    states.hold(polled.keySet());
    return Set.copyOf(
        jdbc
            .sql(
                """
                select id, url, outlet, country, zone from feed
                where id in (:ids) and deleted_at is null
                """)
            .param("ids", polled.keySet())
            .query((row, number) -> isAsPolled(row, polled) ? List.of(row.getLong("id")) : NONE)
            .list()
            .stream()
            .flatMap(List::stream)
            .toList());
  }

  /** Whether entries would be dated, tagged and indexed as those of the feed as it is now. */
  private static boolean isAsPolled(ResultSet row, Map<Long, Feed> polled) throws SQLException {
    Feed feed = Objects.requireNonNull(polled.get(row.getLong("id")));
    return feed.url().equals(row.getString("url"))
        && feed.outlet().equals(row.getString("outlet"))
        && feed.country().equals(row.getString("country"))
        && feed.zone().equals(row.getString("zone"));
  }

  /** Leaves feeds to their next poll, which is due at once, as if this one had not been. */
  void giveBack(List<Polled> polls) {
    if (!polls.isEmpty()) {
      queue.giveBack(polls.stream().map(Polled::feedId).toList(), polls.getFirst().ended());
    }
  }

  /** Records how polls left their feeds. */
  void save(List<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      return;
    }
    batch.batchUpdate(
        """
        update feed_state set etag = ?, last_modified = ?, state = ?, failures = ?, failure = ?,
          message = ?, last_success_at = ?, arrived = ?, watched_seconds = ?, arrived_at = ?,
          silence_seconds = ?, entries = ?, newest_entry_at = ?, rhythm_seconds = ?,
          fresh_seconds = ?, hint_seconds = ?, skip_hours = ?, skip_days = ?, moved_url = ?,
          moved_times = ?, found = ?, lost = ?, usual = ?, ahead_seconds = ?, likely_zone = ?,
          last_poll_at = ?, next_poll_at = ?, items = items + ?, gap_at = coalesce(?, gap_at)
        where feed_id = ?
        """,
        verdicts,
        verdicts.size(),
        PollStore::setFeed);
    queue.complete(verdicts);
    batch.batchUpdate(
        """
        insert into poll (feed_id, started_at, millis, outcome, status, bytes, entries, added,
          changed, dropped, dropped_why, mended, gap_since, message)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        verdicts,
        verdicts.size(),
        PollStore::setPoll);
    batch.batchUpdate(
        """
        update poll_round_feed set done_at = ?, failed = ?, new_items = ?
        where feed_id = ? and done_at is null
        """,
        verdicts,
        verdicts.size(),
        PollStore::setRound);
    for (Verdict verdict : verdicts) {
      String moved = verdict.target().move().believed();
      if (moved != null) {
        move(verdict.target().feed().id(), moved);
      }
    }
  }

  private static void setFeed(PreparedStatement statement, Verdict verdict) throws SQLException {
    PollTarget target = verdict.target();
    PollRecord poll = verdict.poll();
    var row = new Parameters(statement);
    row.text(fitting(target.etag(), 1_000));
    row.text(fitting(target.lastModified(), 200));
    condition(row, target.condition());
    arrivals(row, target);
    hints(row, target.hints());
    row.text(fitting(target.move().url(), LONGEST_ADDRESS));
    row.number(target.move().times());
    odd(row, target.condition().odd());
    row.time(poll.startedAt());
    row.time(verdict.next());
    row.number(poll.added());
    row.time(poll.gapSince() == null ? null : poll.startedAt());
    row.number(target.feed().id());
  }

  private static void condition(Parameters row, FeedCondition condition) throws SQLException {
    row.text(condition.state().name());
    row.number(condition.failures());
    row.text(condition.failure());
    row.text(message(condition.message()));
    row.time(condition.successAt());
  }

  private static void odd(Parameters row, OddDocument odd) throws SQLException {
    row.number(odd.found());
    row.number(odd.lost());
    row.number(odd.usual());
    row.seconds(odd.ahead());
    row.text(odd.likelyZone());
  }

  private static void arrivals(Parameters row, PollTarget target) throws SQLException {
    ArrivalRhythm arrivals = target.arrivals();
    row.fraction(arrivals.arrived());
    row.seconds(arrivals.watched());
    row.time(arrivals.last());
    row.seconds(arrivals.longestSilence());
    row.number(arrivals.entries());
    row.time(target.newest());
    row.seconds(arrivals.rhythm());
  }

  private static void hints(Parameters row, Hints hints) throws SQLException {
    row.seconds(hints.freshFor());
    row.seconds(hints.document().interval());
    row.text(PollTargets.list(hints.document().skipHours()));
    row.text(PollTargets.list(hints.document().skipDays()));
  }

  private static void setPoll(PreparedStatement statement, Verdict verdict) throws SQLException {
    PollRecord poll = verdict.poll();
    var row = new Parameters(statement);
    row.number(verdict.target().feed().id());
    row.time(poll.startedAt());
    row.number(poll.duration().toMillis());
    row.text(poll.outcome().name());
    row.number(poll.status());
    row.number(poll.bytes());
    row.number(poll.entries());
    row.number(poll.added());
    row.number(poll.changed());
    row.number(poll.dropped());
    row.text(poll.droppedWhy());
    row.text(message(poll.mended()));
    row.time(poll.gapSince());
    row.text(message(poll.message()));
  }

  private static void setRound(PreparedStatement statement, Verdict verdict) throws SQLException {
    PollRecord poll = verdict.poll();
    statement.setObject(1, poll.startedAt().plus(poll.duration()).atOffset(ZoneOffset.UTC));
    statement.setBoolean(2, poll.failed());
    statement.setInt(3, poll.added());
    statement.setLong(4, verdict.target().feed().id());
  }

  /** Changes the stored address after permanent redirects; not if another feed has it. */
  private void move(long feedId, String url) {
    boolean taken =
        jdbc.sql("select exists (select 1 from feed where url = :url)")
            .param("url", url)
            .query((row, number) -> row.getBoolean(1))
            .single();
    if (!taken) {
      former.leave(feedId, url);
      jdbc.sql("update feed set url = :url where id = :id")
          .param("url", url)
          .param("id", feedId)
          .update();
      jdbc.sql("update feed_state set moved_url = null, moved_times = 0 where feed_id = :id")
          .param("id", feedId)
          .update();
    }
  }

  /** A validator or address serves whole or not at all. */
  private static @Nullable String fitting(@Nullable String text, int longest) {
    boolean unfit = text == null || text.length() > longest || CONTROLS.matcher(text).find();
    return unfit ? null : text;
  }

  /** A message without what a database cannot hold; what to do stands at its end. */
  private static String message(String text) {
    String clean = CONTROLS.matcher(text).replaceAll(" ");
    return clean.length() <= LONGEST_MESSAGE
        ? clean
        : clean.substring(0, LONGEST_MESSAGE / 2)
            + " … "
            + clean.substring(clean.length() - LONGEST_MESSAGE / 2 + 3);
  }
}
