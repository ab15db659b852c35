package dev.wirewatch.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.Wirewatch;
import dev.wirewatch.feed.FaultServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Killing the program loses no decision that was confirmed, and doubles none that is sent again
 * with its key; a batch goes on by itself. The program dies while decisions are on their way, so
 * that some are stored whose answer nobody got.
 */
class DecisionsKilledIT {

  private static final int FEEDS = 10;
  private static final int ITEMS = 3_000;
  private static final int KILLS = 2;
  private static final int PEOPLE = 4;
  private static final String KEEP = "{\"state\": \"kept\"}";

  @TempDir private Path folder;
  private final FaultServer publisher = new FaultServer();
  private final Calls calls = new Calls();
  private final Random random = new Random();

  /** What was sent with which key, and the answers that arrived. */
  private final Map<String, Long> sent = new ConcurrentHashMap<>();

  private final Map<String, String> confirmed = new ConcurrentHashMap<>();
  private @Nullable Run running;

  DecisionsKilledIT() throws Exception {}

  @AfterEach
  void end() throws Exception {
    if (running != null) {
      running.kill();
    }
    calls.close();
    publisher.close();
  }

  @Test
  void decisionsAreMadeOnceAndABatchGoesOn() throws Exception {
    configure();
    String classPath = ClassPath.packed(folder).withoutTests();
    start(classPath, "first");
    List<Long> ids = ids();
    for (int life = 1; life <= KILLS; life++) {
      decideUntilKilled(ids, life);
      start(classPath, "life-" + life);
      sendAgain();
    }
    long batch = killedInABatch();
    Run last = start(classPath, "last");
    last.await(() -> !calls.get("/batches/" + batch).get("finishedAt").isNull());
    JsonNode counts = calls.get("/batches/" + batch);
    assertThat(counts.get("done").asInt()).isEqualTo(ITEMS);
    assertThat(counts.get("failed").asInt()).isZero();
    last.await(() -> calls.found("state=dismissed") == ITEMS);
    last.stop();
    var left = new Stored(folder.resolve("data"));
    assertThat(left.decisionsWithoutBatch()).isEqualTo(sent.size());
    assertThat(left.notDecidedOnceIn(batch)).isEmpty();
  }

  private List<Long> ids() throws Exception {
    var ids = new ArrayList<Long>();
    for (JsonNode item : calls.get("/items?limit=500").get("items")) {
      ids.add(item.get("id").asLong());
    }
    return ids;
  }

  /** People decide as fast as they can; it dies in the middle. */
  private void decideUntilKilled(List<Long> ids, int life) throws Exception {
    try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
      var people = new ArrayList<Future<IOException>>();
      for (int person = 0; person < PEOPLE; person++) {
        String name = "life %d, person %d".formatted(life, person);
        var choice = new Random();
        people.add(threads.submit(() -> decide(ids, name, choice)));
      }
      Run run = Objects.requireNonNull(running);
      int before = confirmed.size();
      run.await(() -> confirmed.size() > before + 2 * PEOPLE);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
      run.kill();
      for (Future<IOException> person : people) {
        // Whatever else than the end of the program ended one, ends the test.
        assertThat(person.get()).isNotNull();
      }
    }
    System.out.printf("killed with %d sent, %d confirmed%n", sent.size(), confirmed.size());
  }

  /** Until nobody answers. */
  private IOException decide(List<Long> ids, String name, Random choice) throws Exception {
    try {
      for (int n = 0; ; n++) {
        String key = name + ", " + n;
        long item = ids.get(choice.nextInt(ids.size()));
        sent.put(key, item);
        confirmed.put(key, calls.post("/items/" + item + "/decisions", key, KEEP));
      }
    } catch (IOException e) {
      return e;
    }
  }

  /** All of it, whether its answer came or not: what was confirmed is answered the same. */
  private void sendAgain() throws Exception {
    for (Map.Entry<String, Long> each : sent.entrySet()) {
      String key = each.getKey();
      String answer = calls.post("/items/" + each.getValue() + "/decisions", key, KEEP);
      assertThat(answer).isEqualTo(confirmed.computeIfAbsent(key, first -> answer));
    }
  }

  private long killedInABatch() throws Exception {
    String wish = "{\"view\": {\"state\": [\"new\", \"kept\"]}, \"state\": \"dismissed\"}";
    JsonNode begun = calls.json(calls.post("/decisions", "batch", wish));
    long batch = begun.get("batch").asLong();
    assertThat(begun.get("total").asInt()).isEqualTo(ITEMS);
    Run run = Objects.requireNonNull(running);
    run.await(() -> calls.get("/batches/" + batch).get("done").asInt() > 0);
    run.kill();
    assertThat(new Stored(folder.resolve("data")).isFinished(batch)).isFalse();
    return batch;
  }

  private void configure() throws Exception {
    Path config = Files.createDirectories(folder.resolve("config"));
    var feeds = new StringBuilder("feeds:\n");
    for (int feed = 0; feed < FEEDS; feed++) {
      publisher.onDocument("/" + feed, "Content-Type: application/rss+xml\r\n", document(feed));
      feeds.append("  - {url: '%s', every: 1d}\n".formatted(publisher.at("/" + feed)));
    }
    Files.writeString(config.resolve("feeds.yml"), feeds);
    Files.writeString(config.resolve("themes.yml"), "themes: [{id: energy, query: pipeline}]\n");
  }

  private static byte[] document(int feed) {
    var items = new StringBuilder("<rss version='2.0'><channel><title>Gas</title>");
    for (int i = 0; i < ITEMS / FEEDS; i++) {
      String id = feed + "-" + i;
      items.append("<item><guid>%s</guid><title>Gas pipeline %s</title></item>".formatted(id, id));
    }
    return items.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns once all items can be found. */
  private Run start(String classPath, String name) throws Exception {
    int port = Run.freePort();
    Run run =
        Run.start(
            Wirewatch.class,
            classPath,
            folder,
            name,
            "--server.port=" + port,
            "--server.address=127.0.0.1");
    running = run;
    calls.to(run, port);
    run.await(() -> calls.stored() == ITEMS);
    return run;
  }
}
