package dev.wirewatch.load;

import dev.wirewatch.access.Visitor;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * How long reviewers wait at a large desk. {@code fill} tags the items that {@code ManyFeeds} made
 * with ten themes and decides about some; {@code ask} measures a running program that has them, as
 * the local editor or signed in:
 *
 * <pre>
 * ReviewBenchmark fill data-folder 100000
 * ReviewBenchmark ask http://127.0.0.1:8080 [name password]
 * </pre>
 */
public final class ReviewBenchmark {

  private static final int ASKED = 400;
  private static final int REVIEWERS = 20;
  private static final int EACH = 40;
  private static final int MANY = 10_000;

  /** How long reviewers look at an item on average, in milliseconds. */
  private static final long PAUSE = 400;

  private final int port;
  private final String @Nullable [] person;
  private final AtomicInteger refused = new AtomicInteger();

  private ReviewBenchmark(URI program, String @Nullable [] person) {
    this.port = program.getPort();
    this.person = person;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("fill")) {
      fill(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
      return;
    }
    String[] person = arguments.length > 3 ? new String[] {arguments[2], arguments[3]} : null;
    var benchmark = new ReviewBenchmark(URI.create(arguments[1]), person);
    benchmark.ask("first after the start");
    benchmark.ask("once more");
    benchmark.reviewTogether();
    benchmark.many();
  }

  private static void fill(Path data, int decisions) throws Exception {
    String url = "jdbc:h2:file:" + data.toAbsolutePath().resolve("wirewatch");
    var source = new SingleConnectionDataSource(url, "wirewatch", "", true);
    var database = new JdbcTemplate(source);
    List<String> themes =
        database.query("select id from theme order by id", (row, number) -> row.getString(1));
    database.update("delete from item_tag where theme_id <> 'energy'");
    for (int i = 0; i < Math.min(10, themes.size()); i++) {
      database.update(
          """
          insert into item_tag (item_id, theme_id, origin, present, rule_version, evidence)
          select id, ?, 'rule', true, 1, '[]' from item
          where mod(id, 40) = ? and not exists (
            select 1 from item_tag t where t.item_id = item.id and t.theme_id = ?)
          """,
          themes.get(i),
          i,
          themes.get(i));
    }
    database.update(
        """
        insert into decision (item_id, decided_at, decided_by, state, previous_state, add_themes,
          remove_themes)
        select id, first_seen_at, concat('reviewer', mod(id, 10)),
          case when mod(id, 3) = 0 then 'KEPT' else 'DISMISSED' end, 'NEW', '', ''
        from item where exists (select 1 from item_tag t where t.item_id = item.id)
        order by published_at limit ?
        """,
        decisions);
    database.update(
        """
        update item_state set decided = true, state = (
          select state from decision d where d.item_id = item_state.item_id)
        where item_id in (select item_id from decision)
        """);
    source.destroy();
    // The index is made anew from the database at the next start.
    FileSystemUtils.deleteRecursively(data.resolve("index"));
  }

  private Visitor visitor() {
    var visitor = new Visitor(port);
    if (person != null) {
      visitor.page("/sign-in");
      visitor.form("/sign-in", Map.of("username", person[0], "password", person[1]));
    }
    visitor.page("/review");
    return visitor;
  }

  /** The newest items that are tagged and new. */
  private static List<Long> waiting(Visitor visitor, int count) {
    JsonNode items =
        visitor.get("/api/v1/items?theme=any&state=new&limit=" + count).json().get("items");
    var ids = new ArrayList<Long>();
    items.forEach(item -> ids.add(item.get("id").asLong()));
    return ids;
  }

  /** One person, one thing after the other. */
  private void ask(String when) throws InterruptedException {
    Visitor visitor = visitor();
    var queue = new ConcurrentLinkedQueue<Double>();
    var next = new ConcurrentLinkedQueue<Double>();
    var decisions = new ConcurrentLinkedQueue<Double>();
    for (int i = 0; i < ASKED / 4; i++) {
      timed(queue, () -> visitor.page("/review"));
    }
    for (long item : waiting(visitor, ASKED)) {
      timed(next, () -> focus(visitor, item));
      timed(decisions, () -> decide(visitor, item));
    }
    System.out.println("One person, " + when);
    print("queue page", queue);
    print("next item", next);
    print("decision", decisions);
  }

  private static Visitor.Answer focus(Visitor visitor, long item) {
    return visitor.get(
        "/review?theme=any&state=new&item=" + item, "HX-Request", "true", "HX-Target", "focus");
  }

  private static Visitor.Answer decide(Visitor visitor, long item) {
    String path = "/api/v1/items/" + item + "/decisions";
    String key = UUID.randomUUID().toString();
    return visitor.post(path, Map.of("state", "kept"), "Idempotency-Key", key);
  }

  private void reviewTogether() throws InterruptedException {
    List<Long> items = waiting(visitor(), 500);
    var next = new ConcurrentLinkedQueue<Double>();
    var decisions = new ConcurrentLinkedQueue<Double>();
    var reviewers = new ArrayList<Thread>();
    for (int i = 0; i < REVIEWERS; i++) {
      Visitor visitor = visitor();
      int mine = i;
      var random = new Random(i);
      reviewers.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int k = 0; k < EACH; k++) {
                  long item = items.get((mine + k * REVIEWERS) % items.size());
                  pause(random);
                  timed(next, () -> focus(visitor, item));
                  pause(random);
                  timed(decisions, () -> decide(visitor, item));
                }
              }));
    }
    for (Thread reviewer : reviewers) {
      reviewer.join();
    }
    System.out.println(REVIEWERS + " people at once");
    print("next item", next);
    print("decision", decisions);
  }

  private static void pause(Random random) {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE / 2 + random.nextLong(PAUSE));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A batch of all that is tagged and new, at most 10,000, and its undo, until each has ended. */
  private void many() throws InterruptedException {
    Visitor visitor = visitor();
    var ids = new ArrayList<Long>();
    String path = "/api/v1/items?theme=any&state=new&limit=500";
    for (String cursor = ""; ids.size() < MANY; ) {
      JsonNode part = visitor.get(path + cursor).json();
      part.get("items").forEach(item -> ids.add(item.get("id").asLong()));
      if (part.get("next").isNull()) {
        break;
      }
      cursor = "&cursor=" + part.get("next").asString();
    }
    Map<String, Object> batch =
        Map.of("items", ids.subList(0, Math.min(MANY, ids.size())), "state", "dismissed");
    for (int i = 0; i < 3; i++) {
      long number = ended(visitor, "/api/v1/decisions", batch);
      ended(visitor, "/api/v1/batches/" + number + "/undo", null);
    }
  }

  private static long ended(Visitor visitor, String path, @Nullable Object body)
      throws InterruptedException {
    long start = System.nanoTime();
    String key = UUID.randomUUID().toString();
    JsonNode begun = visitor.post(path, body, "Idempotency-Key", key).json();
    JsonNode state = begun;
    while (!state.has("finishedAt") || state.get("finishedAt").isNull()) {
      TimeUnit.MILLISECONDS.sleep(20);
      state = visitor.get("/api/v1/batches/" + begun.get("batch").asLong()).json();
    }
    System.out.printf(
        "%s: %s of %s, %s not, in %.0f ms%n",
        path,
        state.get("done"),
        state.get("total"),
        state.get("failed"),
        (System.nanoTime() - start) / 1e6);
    return begun.get("batch").asLong();
  }

  private interface Request {
    Visitor.Answer send();
  }

  private void timed(Queue<Double> times, Request request) {
    long start = System.nanoTime();
    Visitor.Answer answer = request.send();
    times.add((System.nanoTime() - start) / 1e6);
    if (answer.status() >= 400) {
      refused.incrementAndGet();
    }
  }

  private void print(String what, Queue<Double> times) {
    double[] sorted = times.stream().mapToDouble(time -> time).sorted().toArray();
    System.out.printf(
        "  %d × %s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms; %d refused%n",
        sorted.length,
        what,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.99)],
        Arrays.stream(sorted).max().orElse(0),
        refused.getAndSet(0));
  }
}
