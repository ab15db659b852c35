package dev.wirewatch.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.Wirewatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killing or stopping the program at any moment of a poll loses no entry and doubles none. A real
 * process polls real feeds that publish all the time and is killed again and again, now and then
 * while it starts; what is stored at last is compared with what was published.
 */
class KilledIT {

  private static final int KILLS = 22;
  private static final int STOPS = 4;
  private static final int FEEDS = 20;

  private final long seed = Long.getLong("kill.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Publisher publisher = new Publisher(FEEDS, new Random(seed));
  private final Calls calls = new Calls();
  @TempDir private Path folder;
  private @Nullable Run running;

  KilledIT() throws Exception {}

  @AfterEach
  void end() throws InterruptedException {
    if (running != null) {
      running.kill();
    }
    calls.close();
    publisher.close();
  }

  @Test
  void killedAtAnyMomentItLosesNoEntryAndDoublesNone() throws Exception {
    System.out.println("kill.seed=" + seed);
    configure();
    ClassPath classPath = ClassPath.packed(folder);
    liveInPeace(classPath.withTests());
    for (int i = 1; i <= KILLS; i++) {
      liveAndDie(classPath.withTests(), "run-" + i);
    }
    for (int i = 1; i <= STOPS; i++) {
      liveAndStop(classPath.withTests(), "stopped-" + i);
    }
    publisher.finish();
    compare(searchable(classPath.withoutTests()));
  }

  private void configure() throws Exception {
    Path config = Files.createDirectories(folder.resolve("config"));
    var feeds = new StringBuilder("feeds:\n");
    publisher.urls().forEach(url -> feeds.append("  - {url: '" + url + "', every: 1s}\n"));
    Files.writeString(config.resolve("feeds.yml"), feeds);
    Files.writeString(
        config.resolve("themes.yml"),
        "themes: [{id: energy, name: Energy, query: pipeline, description: Pipelines}]\n");
  }

  private void liveInPeace(String classPath) throws Exception {
    Run run = Run.start(PollingProgram.class, classPath, folder, "run-0");
    running = run;
    run.await(() -> publisher.requestsOf("run-0") >= FEEDS);
    run.stop();
  }

  /** Most die around one of their first polls, some while they start. */
  private void liveAndDie(String classPath, String name) throws Exception {
    Run run = Run.start(PollingProgram.class, classPath, folder, name);
    running = run;
    int requests = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(2 * FEEDS);
    run.await(() -> publisher.requestsOf(name) >= requests);
    pause(random.nextInt(requests == 0 ? 1_500 : 400));
    assertThat(run.isAlive()).as(run::log).isTrue();
    int open = publisher.openRequests();
    run.kill();
    System.out.printf(
        "%s killed after %d requests, %d under way, %d entries published%n",
        name, publisher.requestsOf(name), open, publisher.published().size());
  }

  /** Asked to stop in the middle of its polls, it does so without a word of trouble. */
  private void liveAndStop(String classPath, String name) throws Exception {
    Run run = Run.start(PollingProgram.class, classPath, folder, name);
    running = run;
    run.await(() -> publisher.requestsOf(name) >= FEEDS + random.nextInt(FEEDS));
    run.stop();
    assertThat(run.log()).doesNotContain("\tat ", " ERROR ");
  }

  private static void pause(int millis) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(millis);
  }

  /** Counts by what is asked, of the whole program, once it has caught up. */
  private Map<String, Integer> searchable(String classPath) throws Exception {
    int port = Run.freePort();
    Run run =
        Run.start(
            Wirewatch.class,
            classPath,
            folder,
            "last-run",
            "--server.port=" + port,
            "--server.address=127.0.0.1");
    running = run;
    run.await(() -> publisher.isAllKnownTo("last-run"));
    calls.to(run, port);
    run.await(() -> calls.found("") == publisher.published().size());
    var totals = Map.of("items", calls.found(""), "tagged", calls.found("theme=energy"));
    run.stop();
    return totals;
  }

  private void compare(Map<String, Integer> searchable) {
    var stored = new Stored(folder.resolve("data"));
    Map<String, String> published = publisher.published();
    assertThat(stored.titles()).isEqualTo(published);
    assertThat(stored.doubled()).isEmpty();
    assertThat(stored.repeatedVersions()).isEmpty();
    assertThat(stored.wronglyTagged()).isEmpty();
    assertThat(stored.wronglyCounted()).isEmpty();
    assertThat(searchable).isEqualTo(Map.of("items", published.size(), "tagged", stored.tagged()));
  }
}
