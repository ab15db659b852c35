package dev.wirewatch.feed.manage;

import dev.wirewatch.config.Durability;
import dev.wirewatch.feed.FeedActivity;
import dev.wirewatch.feed.FeedSchedule;
import dev.wirewatch.feed.FeedStates;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes many feeds at once; ids of feeds that are not there are left out. */
@Service
public class BulkChanges {

  private final JdbcClient jdbc;
  private final FeedStates states;
  private final FeedSchedule schedule;
  private final FeedActivity activity;
  private final Durability durability;

  BulkChanges(
      JdbcClient jdbc,
      FeedStates states,
      FeedSchedule schedule,
      FeedActivity activity,
      Durability durability) {
    this.activity = activity;
    this.states = states;
    this.jdbc = jdbc;
    this.schedule = schedule;
    this.durability = durability;
  }

  /**
   * Switches feeds on or off: polls them from now on, or no more.
   *
   * @return how many were not so before
   */
  @Transactional
  public int setEnabled(Collection<Long> feedIds, boolean enabled) {
    if (feedIds.isEmpty()) {
      return 0;
    }
    int changed =
        jdbc.sql(
                """
                update feed set enabled = :enabled
                where id in (:feeds) and enabled <> :enabled and deleted_at is null
                """)
            .param("enabled", enabled)
            .param("feeds", feedIds)
            .update();
    schedule.followAll(feedIds);
    activity.changed(feedIds, enabled ? "switched on" : "switched off");
    durability.settle();
    return changed;
  }

  /**
   * Sets the time zone of a feed's dates that name none. Its document is asked for whole, as it
   * says something else now.
   *
   * @param zone checked
   */
  @Transactional
  public void setZone(long feedId, String zone) {
    durability.settle();
    states.hold(List.of(feedId));
    states.askForWhole(feedId);
    jdbc.sql("update feed set zone = :zone where id = :feed and deleted_at is null")
        .param("zone", zone)
        .param("feed", feedId)
        .update();
    activity.changed(List.of(feedId), "zone = " + zone);
  }

  /** Files feeds under a heading; under none if it is empty. Returns how many there are. */
  @Transactional
  public int setGroup(Collection<Long> feedIds, String group) {
    if (feedIds.isEmpty()) {
      return 0;
    }
    durability.settle();
    int changed =
        jdbc.sql("update feed set group_name = :group where id in (:feeds) and deleted_at is null")
            .param("group", group)
            .param("feeds", feedIds)
            .update();
    activity.changed(feedIds, "group = " + group);
    return changed;
  }
}
