package dev.wirewatch.item;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.EntrySink.Delivery;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.source.Entry;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * CPU time of this thread for the intake of 2,000 feeds of 20 entries, without asking, parsing and
 * indexing: all new, unchanged, five new ones in each, and again all new. The first run warms the
 * code up.
 */
final class IntakeBenchmark {

  private static final int FEEDS = 2_000;
  private static final int ENTRIES = 20;
  private static final int TOGETHER = 25;
  private static final Instant START = ItemsFixture.NOW.minusSeconds(86_400);

  private final ItemsFixture wire;
  private final List<Feed> feeds = new ArrayList<>();

  private IntakeBenchmark(Path folder) {
    wire =
        new ItemsFixture(
            TestDatabase.H2.open(),
            folder,
            texts -> texts.stream().map(t -> List.<Tag>of()).toList());
    for (int i = 0; i < FEEDS; i++) {
      feeds.add(wire.feed("outlet" + i));
    }
  }

  public static void main(String[] args) throws Exception {
    for (int run = 0; run < 4; run++) {
      var benchmark = new IntakeBenchmark(Files.createTempDirectory("intake"));
      System.out.printf(
          "new %.2f s, unchanged %.2f s, five new %.2f s, all new again %.2f s%n",
          benchmark.poll(0), benchmark.poll(0), benchmark.poll(5), benchmark.poll(ENTRIES));
      benchmark.wire.closeIndex();
    }
  }

  /** Takes the documents of all feeds in; tells the CPU time in seconds. */
  private double poll(int moved) {
    wire.now = wire.now.plusSeconds(600);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int from = 0; from < FEEDS; from += TOGETHER) {
      List<Delivery> deliveries =
          feeds.subList(from, from + TOGETHER).stream()
              .map(feed -> new Delivery(feed, document(feed.id(), moved), wire.now))
              .toList();
      wire.transactions().executeWithoutResult(status -> wire.intake.accept(deliveries));
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
  }

  private static List<Entry> document(long feed, int moved) {
    var document = new ArrayList<Entry>();
    for (int n = ENTRIES + moved - 1; n >= moved; n--) {
      String link = "https://outlet" + feed + ".example/2026/03/story-" + n;
      document.add(
          Entry.of(link, link, "Harbour " + feed + " reports event number " + n, text(feed, n))
              .at(START.plusSeconds(600L * n).atOffset(ZoneOffset.UTC)));
    }
    return document;
  }

  private static String text(long feed, int n) {
    return "<p>The harbour of place "
        + feed
        + " said on Monday that line "
        + n
        + " runs again after the storm, and that the quay stays closed until the end of the"
        + " week.</p>";
  }
}
