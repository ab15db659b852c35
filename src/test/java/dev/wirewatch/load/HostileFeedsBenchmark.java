package dev.wirewatch.load;

import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * How much 500 hostile feeds slow 500 good ones that are polled in the same round: until all good
 * ones are recorded, with two new entries each and unchanged. Rounds of the good ones alone come
 * first, then one that meets the hostile ones for the first time, then one that knows them, and
 * that again with other hostile ones. Prints figures.
 *
 * <pre>HostileFeedsBenchmark target/wirewatch.jar 3 silent bomb</pre>
 *
 * <p>The number is that of meetings; kinds of hostility say which to try, all if there are none.
 */
final class HostileFeedsBenchmark {

  private static final int FEEDS = 500;
  private static final int WARM_UP = 4;
  private static final int ALONE = 3;
  private static final List<String> HOSTILE =
      List.of(
          "silent",
          "drip",
          "drip-head",
          "endless",
          "flood",
          "interim",
          "bomb",
          "nested",
          "closed",
          "refused");

  private final Program program;
  private final Process good;
  private final Process hostile;
  private final int goodPort;
  private final int hostilePort;
  private final List<String> kinds;

  private HostileFeedsBenchmark(
      Program program, Process good, Process hostile, List<String> arguments) throws Exception {
    this.program = program;
    this.good = good;
    this.hostile = hostile;
    goodPort = BenchmarkServers.port(good);
    hostilePort = BenchmarkServers.port(hostile);
    kinds = arguments.size() > 2 ? arguments.subList(2, arguments.size()) : HOSTILE;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("hostile");
    Process good = BenchmarkServers.start();
    Process hostile = BenchmarkServers.start();
    // The round ends with the slowest; nothing else depends on this time.
    try (var program =
        Program.start(
            Path.of(arguments[0]),
            folder,
            "--wirewatch.poll.timeout=8s",
            "--wirewatch.poll.enabled=false")) {
      new HostileFeedsBenchmark(program, good, hostile, List.of(arguments))
          .run(Integer.parseInt(arguments[1]));
    } finally {
      good.destroy();
      hostile.destroy();
    }
  }

  private void run(int meetings) throws Exception {
    program.add(good());
    for (int i = 0; i < WARM_UP; i++) {
      round("good alone, warming up", i % 2 * 2);
    }
    for (int i = 0; i < ALONE; i++) {
      round("good alone, new entries", 2);
      round("good alone, unchanged", 0);
    }
    for (int i = 0; i < meetings; i++) {
      program.add(hostile(2 * i));
      round("hostile met first, new entries", 2);
      round("hostile known, new entries", 2);
      round("hostile known, unchanged", 0);
      removeHostile();
      program.add(hostile(2 * i + 1));
      round("hostile met first, unchanged", 0);
      removeHostile();
    }
    for (int i = 0; i < ALONE; i++) {
      remove("/good/");
      program.add(good());
      round("good alone, all new", 0);
    }
    remove("/good/");
    program.add(good());
    program.add(hostile(2 * meetings));
    round("all met first", 0);
    System.out.println("peak " + program.peakMegabytes() + " MB");
  }

  private List<URI> good() {
    var urls = new ArrayList<URI>();
    for (int i = 0; i < FEEDS; i++) {
      String host = "127.1." + i / 250 + "." + (1 + i % 250);
      urls.add(URI.create("http://" + host + ":" + goodPort + "/good/" + i));
    }
    return urls;
  }

  private List<URI> hostile(int meeting) {
    var urls = new ArrayList<URI>();
    for (int i = 0; i < FEEDS; i++) {
      String kind = kinds.get(i % kinds.size());
      int at = kind.equals("refused") ? 2 : hostilePort;
      String host = "127." + (2 + meeting) + "." + i / 250 + "." + (1 + i % 250);
      urls.add(URI.create("http://" + host + ":" + at + "/" + kind + "/" + i));
    }
    return urls;
  }

  private void removeHostile() throws Exception {
    for (String kind : kinds) {
      remove("/" + kind + "/");
    }
  }

  private void remove(String kind) throws Exception {
    String ids =
        Arrays.stream(program.get("/api/v1/feeds").split("(?=\\{\"id\")"))
            .filter(feed -> feed.contains("\"url\"") && feed.contains(kind))
            .map(feed -> "id=" + Program.number("id", feed))
            .collect(Collectors.joining("&"));
    program.delete("/api/v1/feeds?items=delete&" + ids);
  }

  /** Polls everything; prints how long it took until the good feeds were recorded. */
  private void round(String what, int published) throws Exception {
    publish(published);
    TimeUnit.SECONDS.sleep(1);
    Duration cpu = program.cpu();
    Duration goods = cpu(good);
    Duration hostiles = cpu(hostile);
    long began = System.nanoTime();
    String round = program.post("/api/v1/polls", "");
    String path = "/api/v1/polls/" + Program.number("id", round);
    while (answered(round) < FEEDS) {
      TimeUnit.MILLISECONDS.sleep(20);
      round = program.get(path);
    }
    System.out.printf(
        "%-32s %4d ms; cpu: program %4d ms, good servers %4d ms, hostile servers %4d ms",
        what,
        (System.nanoTime() - began) / 1_000_000,
        program.cpu().minus(cpu).toMillis(),
        cpu(good).minus(goods).toMillis(),
        cpu(hostile).minus(hostiles).toMillis());
    while (round.contains("\"finishedAt\":null")) {
      TimeUnit.MILLISECONDS.sleep(200);
      round = program.get(path);
    }
    System.out.printf(
        "; all: %5d ms, cpu %4d ms; %d new, %d failed%n",
        (System.nanoTime() - began) / 1_000_000,
        program.cpu().minus(cpu).toMillis(),
        Program.number("newItems", round),
        Program.number("failed", round));
  }

  private static long answered(String round) {
    return Program.number("done", round) - Program.number("failed", round);
  }

  private static Duration cpu(Process servers) {
    return servers.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private void publish(int entries) throws Exception {
    URI url = URI.create("http://127.0.0.1:" + goodPort + "/publish/" + entries);
    var request = (HttpURLConnection) url.toURL().openConnection();
    if (entries > 0 && request.getResponseCode() != 200) {
      throw new IllegalStateException("nothing is published");
    }
  }
}
