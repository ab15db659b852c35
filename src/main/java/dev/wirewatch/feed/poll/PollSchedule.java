package dev.wirewatch.feed.poll;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedSchedule;
import dev.wirewatch.feed.PollLog;
import dev.wirewatch.feed.PollSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The persistent schedule: one task per feed, in the database, so that it survives a restart and
 * several nodes share it. With polling switched off only rounds are polled.
 */
@Component
class PollSchedule implements FeedSchedule, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PollSchedule.class);
  static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 10;
  private static final String TASK = "poll-feed";

  private final JdbcClient jdbc;
  private final FeedPoller poller;
  private final PollStore polls;
  private final PollLog log;
  private final PollSettings settings;
  private final InstantSource clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Scheduler scheduler;
  private volatile boolean running;

  PollSchedule(
      DataSource database,
      JdbcClient jdbc,
      FeedPoller poller,
      PollStore polls,
      PollLog log,
      PollSettings settings,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.poller = poller;
    this.polls = polls;
    this.log = log;
    this.settings = settings;
    this.clock = clock;
    CustomTask<Void> task = Tasks.custom(TASK, Void.class).execute(this::poll);
    this.scheduler =
        Scheduler.create(database, task)
            .startTasks(trimLog())
            .executorService(threads)
            // Waiting for a host costs a virtual thread nothing; the fetcher bounds the requests.
            .threads(settings.concurrency() * 2)
            .pollingInterval(Duration.ofSeconds(1))
            .shutdownMaxWait(Duration.ofSeconds(10))
            .clock(clock::instant)
            .build();
  }

  private RecurringTask<Void> trimLog() {
    return Tasks.recurring("trim-poll-log", Schedules.daily(LocalTime.of(3, 30)))
        .execute((instance, context) -> {
          int gone = log.deleteBefore(clock.instant().minus(settings.logKept()));
          LOG.debug("{} old lines of the poll log deleted", gone);
        });
  }

  private CompletionHandler<Void> poll(TaskInstance<Void> instance, ExecutionContext context) {
    long feedId = Long.parseLong(instance.getId());
    Optional<Instant> next = poller.poll(feedId);
    return (complete, operations) -> {
      if (next.isPresent() && settings.enabled() && isEnabled(feedId)) {
        operations.reschedule(complete, next.get());
      } else {
        operations.remove();
      }
    };
  }

  /** Rounds ask disabled feeds too, and a feed may be disabled or deleted during its poll. */
  private boolean isEnabled(long feedId) {
    return polls.target(feedId).filter(target -> target.feed().enabled()).isPresent();
  }

  @Override
  public void follow(Feed feed) {
    if (feed.enabled() && settings.enabled()) {
      insertMissing(
          "select id as feed_id from feed where id = " + feed.id(),
          clock.instant().atOffset(ZoneOffset.UTC));
    } else {
      unschedule(feed.id());
    }
  }

  @Override
  public void forget(long feedId) {
    jdbc.sql("delete from poll_round_feed where feed_id = :feed and done_at is null")
        .param("feed", feedId)
        .update();
    unschedule(feedId);
  }

  private void unschedule(long feedId) {
    jdbc.sql(
            "delete from scheduled_tasks"
                + " where task_name = :task and task_instance = :id and not picked"
                + " and not exists (select 1 from poll_round_feed"
                + " where feed_id = :feed and done_at is null)")
        .param("task", TASK)
        .param("feed", feedId)
        .param("id", String.valueOf(feedId))
        .update();
  }

  @Override
  public void bringForward(long roundId, Instant now) {
    OffsetDateTime due = now.atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            update scheduled_tasks set execution_time = :due, version = version + 1
            where task_name = :task and not picked and execution_time > :due and task_instance in
              (select cast(feed_id as varchar(100)) from poll_round_feed where round_id = :round)
            """)
        .param("due", due)
        .param("task", TASK)
        .param("round", roundId)
        .update();
    insertMissing("select feed_id from poll_round_feed where round_id = " + roundId, due);
  }

  private void insertMissing(String feeds, OffsetDateTime due) {
    jdbc.sql(
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select :task, cast(f.feed_id as varchar(100)), :due, false, 1 from (%s) f
            where not exists (select 1 from scheduled_tasks t
              where t.task_name = :task and t.task_instance = cast(f.feed_id as varchar(100)))
            """
                .formatted(feeds))
        .param("task", TASK)
        .param("due", due)
        .update();
  }

  @Override
  public void wake() {
    if (running) {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  @Override
  public void start() {
    if (settings.enabled()) {
      insertMissing(
          "select id as feed_id from feed where enabled and deleted_at is null and state <> 'GONE'",
          clock.instant().atOffset(ZoneOffset.UTC));
    } else {
      jdbc.sql(
              """
              delete from scheduled_tasks where task_name = :task and not picked
                and task_instance not in (select cast(feed_id as varchar(100))
                  from poll_round_feed where done_at is null)
              """)
          .param("task", TASK)
          .update();
    }
    running = true;
    scheduler.start();
  }

  @Override
  public void stop() {
    running = false;
    scheduler.stop();
    threads.shutdown();
    try {
      threads.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
