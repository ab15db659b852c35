package dev.wirewatch.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How long people wait while the program polls many feeds for the first time: reviewers who read
 * pages and decide, each on a connection of its own, until a round over all feeds has ended. Asks a
 * running program, which must know some items already, and takes the feeds from a feed server's
 * {@code /opml.xml}:
 *
 * <pre>PeopleBenchmark http://127.0.0.1:8080 http://127.0.0.1:8099 20</pre>
 *
 * <p>The number is that of reviewers. Each reads a page, decides four times, and pauses for 400 ms
 * before each of it. Without a feed server it looks at a program at rest for 20 seconds.
 */
final class PeopleBenchmark {

  private static final long PAUSE = 400;
  private static final Duration AT_REST = Duration.ofSeconds(20);
  private static final List<String> PAGES =
      List.of("/", "/?state=new", "/?theme=energy", "/feeds", "/themes", "/?q=government");

  private static final Pattern ID = Pattern.compile("\\{\"id\":(\\d+),\"feedId\"");

  private final URI program;
  private final Queue<Double> decisions = new ConcurrentLinkedQueue<>();
  private final Queue<Double> pages = new ConcurrentLinkedQueue<>();
  private final AtomicInteger putOff = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private volatile boolean over;

  private PeopleBenchmark(URI program) {
    this.program = program;
  }

  public static void main(String[] arguments) throws Exception {
    var benchmark = new PeopleBenchmark(URI.create(arguments[0]));
    URI feeds = arguments[1].equals("-") ? null : URI.create(arguments[1]);
    int people = Integer.parseInt(arguments[2]);
    var reviewers = new ArrayList<Thread>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      if (feeds != null) {
        String list = client.send(get(feeds.resolve("/opml.xml")), BodyHandlers.ofString()).body();
        benchmark.send(client, post(benchmark.program.resolve("/api/v1/feeds.opml"), list));
      }
      List<Long> ids = benchmark.ids(client);
      benchmark.warmUp(client, ids);
      for (int i = 0; i < people; i++) {
        var random = new Random(i);
        reviewers.add(Thread.ofPlatform().start(() -> benchmark.review(ids, random)));
      }
      TimeUnit.SECONDS.sleep(3);
      benchmark.forget();
      long start = System.nanoTime();
      if (feeds == null) {
        TimeUnit.SECONDS.sleep(AT_REST.toSeconds());
      } else {
        benchmark.awaitRound(client);
      }
      benchmark.over = true;
      for (Thread reviewer : reviewers) {
        reviewer.join();
      }
      benchmark.print((System.nanoTime() - start) / 1e9);
    }
  }

  /** The first of each kind is that of a program that has just started. */
  private void warmUp(HttpClient client, List<Long> ids) throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      for (String path : PAGES) {
        page(client, path);
      }
      decide(client, ids.get(i), "kept");
    }
  }

  /** What came before the round, while everybody was new. */
  private void forget() {
    decisions.clear();
    pages.clear();
    putOff.set(0);
    failed.set(0);
  }

  private void awaitRound(HttpClient client) throws Exception {
    HttpResponse<String> begun = send(client, post(program.resolve("/api/v1/polls"), ""));
    while (begun.statusCode() == 503) {
      TimeUnit.SECONDS.sleep(1);
      begun = send(client, post(program.resolve("/api/v1/polls"), ""));
    }
    String round = begun.body();
    String path = "/api/v1/polls/" + Program.number("id", round);
    while (round.contains("\"finishedAt\":null")) {
      TimeUnit.SECONDS.sleep(1);
      HttpResponse<String> answer = send(client, get(program.resolve(path)));
      round = answer.statusCode() == 200 ? answer.body() : round;
    }
    System.out.println(round);
  }

  private List<Long> ids(HttpClient client) throws Exception {
    String items = send(client, get(program.resolve("/api/v1/items?limit=500"))).body();
    return ID.matcher(items).results().map((MatchResult id) -> Long.valueOf(id.group(1))).toList();
  }

  private void review(List<Long> ids, Random random) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!over) {
        pause();
        page(client, PAGES.get(random.nextInt(PAGES.size())));
        for (int i = 0; i < 4 && !over; i++) {
          pause();
          long id = ids.get(random.nextInt(ids.size()));
          decide(client, id, random.nextBoolean() ? "kept" : "dismissed");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pause() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(PAUSE);
  }

  private void page(HttpClient client, String path) throws InterruptedException {
    timed(client, get(program.resolve(path)), pages);
  }

  private void decide(HttpClient client, long id, String state) throws InterruptedException {
    URI decision = program.resolve("/api/v1/items/" + id + "/decisions");
    timed(client, post(decision, "{\"state\":\"" + state + "\"}"), decisions);
  }

  private void timed(HttpClient client, HttpRequest request, Queue<Double> times)
      throws InterruptedException {
    long start = System.nanoTime();
    try {
      int status = send(client, request).statusCode();
      (status == 503 ? putOff : failed).addAndGet(status < 400 ? 0 : 1);
    } catch (IOException e) {
      failed.incrementAndGet();
    }
    times.add((System.nanoTime() - start) / 1e6);
  }

  private HttpResponse<String> send(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  private static HttpRequest get(URI address) {
    return HttpRequest.newBuilder(address).build();
  }

  private static HttpRequest post(URI address, String body) {
    String type = body.startsWith("<") ? "text/xml" : "application/json";
    return HttpRequest.newBuilder(address)
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private void print(double seconds) {
    System.out.printf("%.1f s, %d put off, %d failed%n", seconds, putOff.get(), failed.get());
    print("decisions", decisions);
    print("pages", pages);
  }

  private static void print(String name, Queue<Double> times) {
    double[] sorted = times.stream().mapToDouble(time -> time).sorted().toArray();
    System.out.printf(
        "%d %s: p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
        sorted.length,
        name,
        at(sorted, 0.5),
        at(sorted, 0.9),
        at(sorted, 0.99),
        Arrays.stream(sorted).max().orElse(0));
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }
}
