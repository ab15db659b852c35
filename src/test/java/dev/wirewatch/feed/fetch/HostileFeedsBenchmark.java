package dev.wirewatch.feed.fetch;

import com.sun.management.OperatingSystemMXBean;
import dev.wirewatch.feed.OpenNetworks;
import dev.wirewatch.feed.PollSettings;
import dev.wirewatch.feed.fetch.FeedFetcher.FetchRequest;
import dev.wirewatch.feed.fetch.FetchResult.Failed;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * How much 500 hostile feeds that are asked at the same time slow 500 good ones of 200 ms on 200
 * hosts, and what one request costs. Prints figures; run its main method, with kinds of hostility
 * to try only those.
 */
final class HostileFeedsBenchmark {

  private static final int FEEDS = 500;
  private static final List<String> HOSTILE =
      List.of(
          "silent",
          "drip",
          "drip-head",
          "endless",
          "flood",
          "interim",
          "bomb",
          "closed",
          "refused");
  private static final PollSettings SETTINGS =
      new PollSettings(
          true,
          1_000,
          2,
          Duration.ofMinutes(5),
          Duration.ofHours(6),
          Duration.ofSeconds(30),
          DataSize.ofMegabytes(10),
          List.of("127.0.0.0/8"),
          Duration.ofDays(30),
          "Wirewatch/benchmark");

  private final int goodPort;
  private final Process hostile;
  private final int hostilePort;
  private final List<String> kinds;

  private HostileFeedsBenchmark(
      int goodPort, Process hostile, int hostilePort, List<String> kinds) {
    this.goodPort = goodPort;
    this.hostile = hostile;
    this.hostilePort = hostilePort;
    this.kinds = kinds;
  }

  public static void main(String[] arguments) throws Exception {
    Process good = servers();
    Process hostile = servers();
    try {
      List<String> kinds = arguments.length == 0 ? HOSTILE : List.of(arguments);
      new HostileFeedsBenchmark(port(good), hostile, port(hostile), kinds).run();
    } finally {
      good.destroy();
      hostile.destroy();
    }
  }

  private static Process servers() throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            BenchmarkServers.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static int port(Process servers) throws IOException {
    return Integer.parseInt(servers.inputReader().readLine());
  }

  private void run() throws Exception {
    for (int round = 0; round < 5; round++) {
      String when = round < 2 ? ", warming up" : "";
      try (var fetcher = new Closing()) {
        measure(fetcher, "good alone" + when, good(), List.of());
      }
      try (var fetcher = new Closing()) {
        measure(fetcher, "with unknown hostile" + when, good(), hostile());
        measure(fetcher, "with known hostile" + when, good(), hostile());
      }
    }
    try (var fetcher = new Closing()) {
      cost(fetcher, "unchanged", "\"1\"");
      cost(fetcher, "with document", null);
    }
  }

  private List<URI> good() {
    var urls = new ArrayList<URI>();
    for (int i = 0; i < FEEDS; i++) {
      urls.add(URI.create("http://127.0.1." + (1 + i % 200) + ":" + goodPort + "/good/" + i));
    }
    return urls;
  }

  private Duration hostileCpu() {
    return hostile.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private List<URI> hostile() {
    var urls = new ArrayList<URI>();
    for (int i = 0; i < FEEDS; i++) {
      String kind = kinds.get(i % kinds.size());
      int at = kind.equals("refused") ? 2 : hostilePort;
      String host = "127.0." + (2 + i / 250) + "." + (1 + i % 250);
      urls.add(URI.create("http://" + host + ":" + at + "/" + kind + "/" + i));
    }
    return urls;
  }

  private void measure(Closing fetcher, String what, List<URI> good, List<URI> bad)
      throws InterruptedException {
    System.gc();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    var urls = new ArrayList<URI>(good);
    urls.addAll(bad);
    Collections.shuffle(urls, new Random(7));
    var answered = new CountDownLatch(good.size());
    var all = new CountDownLatch(urls.size());
    var kinds = Collections.synchronizedMap(new TreeMap<String, Integer>());
    var times = new AtomicLongArray(good.size());
    long began = System.nanoTime();
    long cpu = cpuNanos();
    Duration theirs = hostileCpu();
    for (URI url : urls) {
      boolean isGood = url.getPath().startsWith("/good");
      Thread.startVirtualThread(() -> {
        long start = System.nanoTime();
        FetchResult result = fetcher.fetch(url, null);
        kinds.merge((isGood ? "good " : "hostile ") + name(result), 1, Integer::sum);
        if (isGood) {
          answered.countDown();
          times.set((int) answered.getCount(), System.nanoTime() - start);
        }
        all.countDown();
      });
    }
    answered.await();
    long total = System.nanoTime() - began;
    long goodCpu = cpuNanos() - cpu;
    Duration goodTheirs = hostileCpu().minus(theirs);
    all.await();
    System.out.printf(
        "%-34s good: total %4d ms, median %3d ms, slowest %4d ms, cpu %4d ms (hostile servers %4d ms);"
            + " all: %5d ms, cpu %5d ms, peak heap %3d MB; %s%n",
        what,
        total / 1_000_000,
        sorted(times)[good.size() / 2] / 1_000_000,
        sorted(times)[good.size() - 1] / 1_000_000,
        goodCpu / 1_000_000,
        goodTheirs.toMillis(),
        (System.nanoTime() - began) / 1_000_000,
        (cpuNanos() - cpu) / 1_000_000,
        pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
        kinds);
  }

  private void cost(Closing fetcher, String what, @Nullable String etag)
      throws InterruptedException {
    int requests = 40_000;
    for (int round = 0; round < 3; round++) {
      var done = new CountDownLatch(40);
      long cpu = cpuNanos();
      long began = System.nanoTime();
      for (int i = 0; i < 40; i++) {
        URI url = URI.create("http://127.0.1." + (1 + i % 20) + ":" + goodPort + "/quick/" + i);
        Thread.startVirtualThread(() -> {
          for (int request = 0; request < requests / 40; request++) {
            fetcher.fetch(url, etag);
          }
          done.countDown();
        });
      }
      done.await();
      System.out.printf(
          "%-34s %d requests: %d µs of cpu each, %d per second%n",
          what,
          requests,
          (cpuNanos() - cpu) / 1_000 / requests,
          requests * 1_000_000_000L / (System.nanoTime() - began));
    }
  }

  private static long[] sorted(AtomicLongArray times) {
    long[] sorted = new long[times.length()];
    Arrays.setAll(sorted, times::get);
    Arrays.sort(sorted);
    return sorted;
  }

  private static String name(FetchResult result) {
    return result instanceof Failed failed
        ? failed.kind().name()
        : result.getClass().getSimpleName();
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** A fetcher as the program has it. */
  private static final class Closing implements AutoCloseable {

    private final FeedFetcher fetcher;

    Closing() {
      var limits = new FetchLimits(Duration.ofSeconds(10), Duration.ofSeconds(20));
      var guard = new AddressGuard(new OpenNetworks(SETTINGS), limits);
      fetcher = new FeedFetcher(SETTINGS, limits, guard, InstantSource.system());
    }

    FetchResult fetch(URI url, @Nullable String etag) {
      return fetcher.fetch(new FetchRequest(url, etag, null));
    }

    @Override
    public void close() throws IOException {
      fetcher.close();
    }
  }
}
