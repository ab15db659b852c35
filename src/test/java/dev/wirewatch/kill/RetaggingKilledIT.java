package dev.wirewatch.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.Wirewatch;
import dev.wirewatch.feed.FaultServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Stored items are tagged anew to the last one though the program is killed in the middle. */
class RetaggingKilledIT {

  private static final int FEEDS = 10;
  private static final int KILLS = 5;

  @TempDir private Path folder;
  private final FaultServer publisher = new FaultServer();
  private final Calls calls = new Calls();
  private @Nullable Run running;

  RetaggingKilledIT() throws Exception {}

  @AfterEach
  void end() throws Exception {
    if (running != null) {
      running.kill();
    }
    calls.close();
    publisher.close();
  }

  @Test
  void goesOnAfterTheProgramWasKilledInTheMiddle() throws Exception {
    int items = configure("themes: [{id: energy, query: gas, description: Gas}]\n", 1_000);
    String classPath = ClassPath.packed(folder).withoutTests();
    Run killed = start(classPath, "killed");
    killed.await(() -> calls.stored() == items);
    calls.put("/themes/energy", "{\"query\": \"pipeline\"}");
    killed.await(() -> progress().get("done").asInt() > 0);
    killed.kill();
    var left = new Stored(folder.resolve("data"));
    assertThat(left.tagged("energy", 2)).isLessThan(items);

    Run second = start(classPath, "second");
    second.await(() -> calls.stored() == items && !progress().get("running").asBoolean());
    assertThat(progress().get("done").asInt()).isEqualTo(items);
    second.stop();
    assertThat(left.tagged("energy", 2)).isEqualTo(items);
    assertThat(left.tagged("energy", 1)).isZero();
  }

  /** Each theme is about an outlet, and each life gives all feeds another one. */
  @Test
  void itemsFollowTheirFeedsHoweverOftenTheProgramIsKilled() throws Exception {
    int items = configure(themeOfEachOutlet(), 300);
    String classPath = ClassPath.packed(folder).withoutTests();
    Run peaceful = start(classPath, "peaceful");
    peaceful.await(() -> calls.stored() == items);
    peaceful.stop();
    var random = new Random();
    for (int i = 1; i <= KILLS; i++) {
      relabelAndDie(classPath, i, items, random.nextInt(700));
    }
    Run last = start(classPath, "last");
    last.await(() -> calls.stored() == items && progress().get("ofFeeds").asInt() == 0);
    // The index follows the database a moment later.
    last.await(() -> calls.found("outlet=outlet" + KILLS + "&theme=outlet" + KILLS) == items);
    last.stop();
    assertThat(new Stored(folder.resolve("data")).taggedForAnotherOutlet()).isEmpty();
  }

  private void relabelAndDie(String classPath, int life, int items, int pause) throws Exception {
    Run run = start(classPath, "life-" + life);
    run.await(() -> calls.stored() == items);
    for (JsonNode feed : calls.get("/feeds")) {
      calls.put(
          "/feeds/" + feed.get("id").asInt(),
          "{\"url\": \"%s\", \"outlet\": \"outlet%d\", \"every\": \"1d\"}"
              .formatted(feed.get("url").asString(), life));
    }
    run.await(() -> progress().get("ofFeeds").asInt() < items);
    TimeUnit.MILLISECONDS.sleep(pause);
    run.kill();
    var left = new Stored(folder.resolve("data"));
    System.out.printf("killed with %d of %d items left%n", left.toTagForFeeds(), items);
    assertThat(left.taggedForAnotherOutlet()).isEmpty();
  }

  /** Returns how many items will come. */
  private int configure(String themes, int entries) throws Exception {
    Path config = Files.createDirectories(folder.resolve("config"));
    var feeds = new StringBuilder("feeds:\n");
    for (int feed = 0; feed < FEEDS; feed++) {
      publisher.onDocument(
          "/" + feed, "Content-Type: application/rss+xml\r\n", document(feed, entries));
      feeds.append(
          "  - {url: '%s', outlet: outlet0, every: 1d}\n".formatted(publisher.at("/" + feed)));
    }
    Files.writeString(config.resolve("feeds.yml"), feeds);
    Files.writeString(config.resolve("themes.yml"), themes);
    return FEEDS * entries;
  }

  private static String themeOfEachOutlet() {
    var themes = new StringBuilder("themes:\n");
    for (int i = 0; i <= KILLS; i++) {
      themes.append("  - {id: outlet%1$d, query: 'outlet:outlet%1$d'}\n".formatted(i));
    }
    return themes.toString();
  }

  private static byte[] document(int feed, int entries) {
    var items = new StringBuilder("<rss version='2.0'><channel><title>Gas</title>");
    for (int i = 0; i < entries; i++) {
      String id = feed + "-" + i;
      items.append("<item><guid>%s</guid><title>Gas pipeline %s</title></item>".formatted(id, id));
    }
    return items.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
  }

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
    return run;
  }

  private JsonNode progress() throws Exception {
    return calls.get("/themes/retagging");
  }
}
