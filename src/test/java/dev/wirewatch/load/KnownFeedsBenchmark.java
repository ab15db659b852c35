package dev.wirewatch.load;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Scheduling's share of the computing time while 2,000 of 20,000 known feeds are due again and
 * again. Counts Flight Recorder's samples of the Java code after the first polls. The program is
 * recorded, so it must be given its options:
 *
 * <pre>-Doptions="-XX:+UseParallelGC -Xmx384m …" KnownFeedsBenchmark target/wirewatch.jar 60</pre>
 *
 * <p>The number is that of seconds to look at.
 */
final class KnownFeedsBenchmark {

  private static final int KNOWN = 20_000;
  private static final int DUE = 2_000;
  private static final int EVERY = 10;
  private static final List<String> SCHEDULING =
      List.of(
          "dev.wirewatch.feed.poll.PollQueue",
          "dev.wirewatch.feed.poll.PollDispatcher",
          "dev.wirewatch.feed.poll.PollSchedule",
          "dev.wirewatch.feed.poll.PollPriority",
          "dev.wirewatch.feed.poll.NextPoll");

  private KnownFeedsBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("known");
    Path jar = Path.of(arguments[0]);
    Process servers = BenchmarkServers.start();
    try {
      int port = BenchmarkServers.port(servers);
      Program.start(jar, folder, "--wirewatch.poll.enabled=false").close();
      fill(folder.resolve("data"), port);
      Path recording = folder.resolve("recording.jfr");
      run(jar, folder, recording, Integer.parseInt(arguments[1]));
    } finally {
      servers.destroy();
    }
  }

  private static void fill(Path data, int port) {
    String url = "jdbc:h2:file:" + data.toAbsolutePath().resolve("wirewatch");
    var source = new SingleConnectionDataSource(url, "wirewatch", "", true);
    var database = new JdbcTemplate(source);
    OffsetDateTime now = Clock.systemUTC().instant().atOffset(ZoneOffset.UTC);
    database.batchUpdate(
        """
        insert into feed (name, url, outlet, country, language, group_name, enabled, created_at,
          every_seconds)
        values (?, ?, '', '', 'en', '', true, ?, ?)
        """,
        IntStream.range(0, KNOWN)
            .mapToObj(i -> new Object[] {"Feed " + i, url(i, port), now, i < DUE ? EVERY : 86_400})
            .toList());
    database.update("insert into feed_state (feed_id) select id from feed");
    database.update(
        """
        insert into poll_schedule (feed_id, due_at, asked, again)
        select id, case when every_seconds = ? then cast(? as timestamp with time zone)
          else cast(? as timestamp with time zone) end, false, true from feed
        """,
        EVERY,
        now,
        now.plusDays(1));
    source.destroy();
  }

  private static String url(int i, int port) {
    String host = "127.1." + i % DUE / 250 + "." + (1 + i % 250);
    return URI.create("http://" + host + ":" + port + "/good/" + i).toString();
  }

  private static void run(Path jar, Path folder, Path recording, int seconds) throws Exception {
    try (var program =
        Program.start(
            jar,
            folder,
            "--wirewatch.poll.enabled=true",
            "--wirewatch.poll.min-interval=" + EVERY + "s")) {
      while (Program.number("items", program.get("/api/v1/stats")) < DUE * 20L) {
        TimeUnit.SECONDS.sleep(1);
      }
      TimeUnit.SECONDS.sleep(EVERY);
      Duration cpu = program.cpu();
      jcmd(program, "JFR.start", "name=known", "settings=profile", "filename=" + recording);
      TimeUnit.SECONDS.sleep(seconds);
      jcmd(program, "JFR.stop", "name=known");
      System.out.printf(
          "%.1f CPU-s in %d s%n", program.cpu().minus(cpu).toMillis() / 1_000.0, seconds);
      System.out.println(program.get("/api/v1/feeds/1/polls?limit=4"));
    }
    print(recording);
  }

  private static void jcmd(Program program, String... words) throws Exception {
    var command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    String.valueOf(program.pid())),
                Stream.of(words))
            .toList();
    new ProcessBuilder(command).redirectErrorStream(true).inheritIO().start().waitFor();
  }

  private static void print(Path recording) throws Exception {
    long all = 0;
    long scheduling = 0;
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
        all++;
        scheduling += isScheduling(event) ? 1 : 0;
      }
    }
    System.out.printf(
        "scheduling: %d of %d samples, %.1f %%%n", scheduling, all, 100.0 * scheduling / all);
  }

  private static boolean isScheduling(RecordedEvent event) {
    var stack = event.getStackTrace();
    // Polls run in threads of the dispatcher: what counts is the program's class nearest to the
    // work.
    return stack != null
        && stack.getFrames().stream()
            .map(frame -> frame.getMethod().getType().getName())
            .filter(name -> name.startsWith("dev.wirewatch"))
            .findFirst()
            .filter(name -> SCHEDULING.stream().anyMatch(name::startsWith))
            .isPresent();
  }
}
