package dev.wirewatch.feed.pages;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Fills the database of a data folder with feeds as desks have them: long and short names, several
 * scripts, healthy, failing, frozen, quiet, gone, switched off, with their polls and items. Start
 * the program once and stop it before, so that the tables are there:
 *
 * <pre>ManyFeeds data-folder feeds items</pre>
 */
public final class ManyFeeds {

  private static final String[] OUTLETS = {
    "Xinhua",
    "TASS",
    "RIA Novosti",
    "新华社",
    "人民日报",
    "Коммерсантъ",
    "Российская газета",
    "Global Times",
    "Kyodo News",
    "Yonhap",
    "The Diplomat",
    "Ministry of Foreign Affairs of the People’s Republic of China, Department of Information",
    "Deutsche Welle",
    "Независимая газета",
    "中国国防部",
    "Sakhalin.info"
  };
  private static final String[] SECTIONS = {
    "World",
    "Politics",
    "Политика",
    "国际",
    "Economy and trade",
    "Defence",
    "Оборона и безопасность",
    "经济",
    "Press releases and statements of the spokesperson at the regular briefing",
    "Energy"
  };
  private static final String[] COUNTRIES = {
    "China", "Russia", "Japan", "South Korea", "Germany", ""
  };
  private static final String[] LANGUAGES = {"en", "ru", "zh", "ja", "ko", ""};
  private static final String[] GROUPS = {
    "State media", "Ministries", "Business press", "Regional", "Think tanks", ""
  };

  private final JdbcTemplate jdbc;
  private final Random random = new Random(62);
  private final Instant now;

  ManyFeeds(JdbcTemplate jdbc, Instant now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  /** A kind of health, and how it is reported. */
  private record Kind(String state, int failures, String message) {}

  private static final Kind FINE = new Kind("OK", 0, "");

  private static final Kind[] TROUBLES = {
    new Kind(
        "FAILING",
        7,
        "The server’s certificate expired on 3 May 2026. Ask the publisher to renew it; the feed is"
            + " asked again all the while."),
    new Kind("FAILING", 1, "The server did not answer within 30 seconds."),
    new Kind(
        "FROZEN",
        0,
        "The newest entry is from 12 February 2019: the feed answers, but brings nothing new. Look"
            + " for another feed of this outlet."),
    new Kind("QUIET", 0, "Nothing new has come for 9 days; usually it is less than 2."),
    new Kind("GONE", 1, "The publisher has removed this feed for good (410)."),
    new Kind("WAITING", 0, ""),
  };

  void feeds(int count) {
    var rows = new ArrayList<Object[]>();
    var states = new ArrayList<Object[]>();
    for (int i = 0; i < count; i++) {
      Kind kind = random.nextInt(100) < 82 ? FINE : TROUBLES[random.nextInt(TROUBLES.length)];
      boolean asked = !kind.state().equals("WAITING");
      rows.add(feed(i));
      states.add(state(i, kind, asked));
    }
    jdbc.batchUpdate(
        """
        insert into feed (name, url, outlet, country, language, group_name, enabled, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
    jdbc.batchUpdate(
        """
        insert into feed_state (feed_id, state, message, failures, last_poll_at, last_success_at,
          next_poll_at)
        values ((select id from feed where url = ?), ?, ?, ?, ?, ?, ?)
        """,
        states);
  }

  private Object[] feed(int i) {
    String outlet = pick(OUTLETS);
    String name = outlet + ": " + pick(SECTIONS) + (i >= OUTLETS.length * 6 ? " " + i : "");
    return new Object[] {
      name,
      url(i),
      outlet,
      pick(COUNTRIES),
      pick(LANGUAGES),
      pick(GROUPS),
      random.nextInt(100) > 3,
      ago(Duration.ofDays(200))
    };
  }

  private static String url(int i) {
    return "https://feeds.example/" + i + "/rss.xml";
  }

  private @Nullable Object[] state(int i, Kind kind, boolean asked) {
    boolean failing = kind.state().equals("FAILING");
    return new @Nullable Object[] {
      url(i),
      kind.state(),
      kind.message(),
      kind.failures(),
      asked ? ago(Duration.ofMinutes(random.nextInt(90))) : null,
      asked ? ago(Duration.ofMinutes(random.nextInt(90) + (failing ? 4_000 : 0))) : null,
      kind.state().equals("GONE") ? null : ago(Duration.ofMinutes(-random.nextInt(240)))
    };
  }

  /** Gives each feed some polls. */
  void polls(int each) {
    for (long feed : feedIds("state <> 'WAITING'")) {
      var rows = new ArrayList<Object[]>();
      int lucky = random.nextInt(100);
      for (int i = each; i > 0; i--) {
        boolean failed = random.nextInt(100) < (lucky < 80 ? 1 : 30);
        int added = !failed && random.nextInt(100) < lucky ? random.nextInt(12) : 0;
        String outcome = failed ? "FAILED" : added > 0 ? "READ" : "NOT_MODIFIED";
        rows.add(
            new @Nullable Object[] {
              feed,
              ago(Duration.ofMinutes(i * 30L)),
              120 + random.nextInt(900),
              outcome,
              failed ? 503 : added > 0 ? 200 : 304,
              added * 2_100,
              added > 0 ? 20 : 0,
              added,
              added / 5,
              failed ? "The server is overloaded (503)." : "",
              added > 9 ? ago(Duration.ofMinutes(i * 30L + 30)) : null
            });
      }
      jdbc.batchUpdate(
          """
          insert into poll (feed_id, started_at, millis, outcome, status, bytes, entries, added,
            changed, message, gap_since)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          rows);
    }
  }

  /** Adds items of the last four weeks, one in eight of them about energy. */
  void items(int count) {
    List<Long> feeds = feedIds("state in ('OK', 'FAILING')");
    var items = new ArrayList<Object[]>();
    var tags = new ArrayList<Object[]>();
    for (long id = 1_000_000; id < 1_000_000 + count; id++) {
      boolean energy = random.nextInt(8) == 0;
      items.add(item(id, feeds.get(random.nextInt(feeds.size())), energy));
      if (energy) {
        tags.add(new Object[] {id});
      }
      if (items.size() == 2_000 || id == 999_999 + count) {
        store(items, tags);
      }
    }
    jdbc.update(
        "insert into item_state (item_id, state, decided) select id, 'NEW', false from item");
    jdbc.update(
        "update feed_state set items ="
            + " (select count(*) from item i where i.feed_id = feed_state.feed_id)");
  }

  private void store(List<Object[]> items, List<Object[]> tags) {
    jdbc.batchUpdate(
        """
        insert into item (id, feed_id, identity, title, summary, language, published_at,
          published_offset, first_seen_at, story_id, story_key, version, version_seen_at,
          content_hash)
        values (?, ?, ?, ?, 'Nothing more is known.', 'en', ?, 0, ?, ?, ?, 1, ?, '')
        """,
        items);
    jdbc.batchUpdate(
        "insert into item_tag (item_id, theme_id, origin, present, rule_version, evidence)"
            + " values (?, 'energy', 'rule', true, 1, '[]')",
        tags);
    items.clear();
    tags.clear();
  }

  private Object[] item(long id, long feed, boolean energy) {
    OffsetDateTime time = ago(Duration.ofMinutes(random.nextInt(28 * 24 * 60)));
    String title = energy ? "Gas pipeline from Russia to China, part " + id : "News number " + id;
    return new Object[] {id, feed, "seed-" + id, title, time, time, id, "seed-" + id, time};
  }

  private List<Long> feedIds(String condition) {
    return jdbc.query(
        "select id from feed join feed_state on feed_id = id where url like"
            + " 'https://feeds.example/%' and "
            + condition,
        (row, number) -> row.getLong(1));
  }

  private String pick(String[] values) {
    return values[random.nextInt(values.length)];
  }

  private OffsetDateTime ago(Duration time) {
    return now.minus(time).atOffset(ZoneOffset.UTC);
  }

  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    String url = "jdbc:h2:file:" + data.toAbsolutePath().resolve("wirewatch");
    var database = new JdbcTemplate(new SingleConnectionDataSource(url, "wirewatch", "", true));
    var seed = new ManyFeeds(database, Clock.systemUTC().instant());
    seed.feeds(Integer.parseInt(args[1]));
    seed.polls(60);
    seed.items(Integer.parseInt(args[2]));
    // The index is made anew from the database at the next start.
    FileSystemUtils.deleteRecursively(data.resolve("index"));
  }
}
