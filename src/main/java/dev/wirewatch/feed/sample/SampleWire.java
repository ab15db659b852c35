package dev.wirewatch.feed.sample;

import dev.wirewatch.feed.EntrySink;
import dev.wirewatch.feed.EntrySink.Delivery;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedRows;
import dev.wirewatch.source.Entry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bundled sample wire: invented items that pass the same way as real ones, so that the program
 * can be tried without a network. Its feeds are never polled, and one step removes it.
 */
@Service
public class SampleWire {

  private static final Logger LOG = LoggerFactory.getLogger(SampleWire.class);
  private static final String SCHEME = "sample:";

  private final JdbcClient jdbc;
  private final EntrySink sink;
  private final InstantSource clock;
  private final boolean wanted;

  SampleWire(
      JdbcClient jdbc,
      EntrySink sink,
      InstantSource clock,
      @Value("${wirewatch.sample-wire:false}") boolean wanted) {
    this.jdbc = jdbc;
    this.sink = sink;
    this.clock = clock;
    this.wanted = wanted;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  void loadIfWanted() {
    if (wanted && !isLoaded()) {
      load();
    }
  }

  /** Whether sample items are among the real ones. */
  public boolean isLoaded() {
    return !feedIds().isEmpty();
  }

  /** Adds the sample wire, its items dated back from now; does nothing if it is there already. */
  @Transactional
  public void load() {
    if (isLoaded()) {
      return;
    }
    Instant now = clock.instant();
    for (SampleFeed sample : SampleWireFile.bundled()) {
      Feed feed = add(sample, now);
      var first = sample.items().stream().map(item -> item.entry(now)).toList();
      sink.accept(List.of(new Delivery(feed, first, now)));
      var edited = new ArrayList<Entry>();
      sample.items().forEach(item -> item.edited(now).ifPresent(edited::add));
      sink.accept(List.of(new Delivery(feed, edited, now)));
    }
    LOG.info("The sample wire is loaded");
  }

  private Feed add(SampleFeed sample, Instant now) {
    jdbc.sql(
            """
            insert into feed (name, url, outlet, country, language, group_name, enabled, created_at)
            values (:name, :url, :outlet, :country, :language, 'Sample wire', false, :now)
            """)
        .param("name", sample.name())
        .param("url", SCHEME + sample.name())
        .param("outlet", sample.outlet())
        .param("country", sample.country())
        .param("language", sample.language())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            insert into feed_state (feed_id, message, items)
            select id, 'Sample items, never polled.', :items from feed where url = :url
            """)
        .param("url", SCHEME + sample.name())
        .param("items", sample.items().size())
        .update();
    return jdbc.sql("select " + FeedRows.COLUMNS + " from feed where url = :url")
        .param("url", SCHEME + sample.name())
        .query((row, number) -> FeedRows.feed(row))
        .single();
  }

  /** Removes the sample wire with its items and all that was decided about them. */
  @Transactional
  public void remove() {
    List<Long> ids = feedIds();
    ids.forEach(sink::forget);
    if (!ids.isEmpty()) {
      jdbc.sql("delete from feed where id in (:ids)").param("ids", ids).update();
      LOG.info("The sample wire is removed");
    }
  }

  private List<Long> feedIds() {
    return jdbc.sql("select id from feed where url like 'sample:%'")
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
