package dev.wirewatch.theme.retag;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.file.ThemesFile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how fast items come in, alone and while stored items are tagged anew, in turns. Not part
 * of the test run; the command is {@code mvn -q test -Dtest=RetaggingBenchmark}.
 */
class RetaggingBenchmark {

  private static final int STORED = 20_000;
  private static final int ROUNDS = 3;
  private static final int BATCH = 200;
  private static final int BATCHES = 30;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private int stored;

  @Test
  void print(@TempDir Path folder) throws Exception {
    var shipped = ThemesFile.content(List.of(ConfigFiles.read(Path.of("config", "themes.yml"))));
    var opened = TestDatabase.H2.open();
    var node = new Node(opened, folder, shipped);
    node.clock = Clock.systemUTC();
    Feed feed = node.wire.feed("tass");
    var titles =
        shipped.themes().stream()
            .map(ThemeDraft::tests)
            .flatMap(List::stream)
            .map(test -> test.text())
            .toList();
    node.run();
    while (stored < STORED) {
      intake(node, feed, titles);
    }
    for (int round = 1; round <= ROUNDS; round++) {
      double alone = intake(node, feed, titles);
      double beside = beside(node, feed, titles, round);
      out.printf("items/s alone %.0f, beside a run %.0f (%.2f)%n", alone, beside, beside / alone);
    }
    unhindered(node);
  }

  private double beside(Node node, Feed feed, List<String> titles, int round) throws Exception {
    node.rule("energy", "gas OR oil" + round);
    long start = System.nanoTime();
    intake(node, feed, titles, 1);
    out.printf("the batch after a save took %d ms%n", (System.nanoTime() - start) / 1_000_000);
    Thread run = Thread.ofPlatform().start(() -> run(node, RetaggingBenchmark::rest));
    double speed = intake(node, feed, titles);
    out.printf("the run has come to %d %% meanwhile%n", node.retagging.progress().percent());
    run.join();
    return speed;
  }

  private static void rest(Duration time) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(time.toNanos());
  }

  private void unhindered(Node node) {
    node.rule("energy", "gas OR coal");
    long start = System.nanoTime();
    run(node, Node.UNPACED);
    var progress = node.retagging.progress();
    out.printf(
        "a run alone: %.0f items/s, %d of %d changed%n",
        progress.done() * 1e9 / (System.nanoTime() - start), progress.changed(), progress.done());
  }

  private static void run(Node node, RetaggingThrottle pace) {
    try {
      node.retagging.run(pace);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private double intake(Node node, Feed feed, List<String> titles) {
    return intake(node, feed, titles, BATCHES);
  }

  private double intake(Node node, Feed feed, List<String> titles, int batches) {
    long start = System.nanoTime();
    for (int batch = 0; batch < batches; batch++) {
      String guid = "n" + stored + "-";
      int from = stored;
      node.store(
          feed,
          guid,
          IntStream.range(0, BATCH)
              .mapToObj(i -> titles.get((from + i) % titles.size()) + " " + (from + i))
              .toList());
      stored += BATCH;
    }
    return batches * BATCH * 1e9 / (System.nanoTime() - start);
  }
}
