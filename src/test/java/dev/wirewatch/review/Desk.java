package dev.wirewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.wirewatch.TestDatabase;
import dev.wirewatch.Wirewatch;
import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.Role;
import dev.wirewatch.access.user.Users;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program with the sample wire, for several people, who say their names in a header; its clock
 * runs and can be put forward.
 */
public final class Desk implements AutoCloseable {

  private static final String PERSON = "X-Person";

  private final HttpClient client = HttpClient.newHttpClient();
  private final HikariDataSource database = new HikariDataSource();
  private final Path data;
  private final Ahead clock = new Ahead();
  private @Nullable ConfigurableApplicationContext program;
  private int port;

  /** Starts on an empty database. */
  public Desk(TestDatabase kind, Path data) {
    this.data = data;
    database.setDataSource(kind.open().dataSource());
    database.setMaximumPoolSize(12);
    start();
  }

  private static final class Ahead extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return InstantSource.system().instant().plus(ahead);
    }
  }

  /** Who is asking, as a header says. */
  static final class Person extends CurrentUser {

    Person() {
      super(false);
    }

    @Override
    public String name() {
      var request = (ServletRequestAttributes) RequestContextHolder.getRequestAttributes();
      String name = request == null ? null : request.getRequest().getHeader(PERSON);
      return name == null ? super.name() : name;
    }
  }

  private void start() {
    program =
        new SpringApplicationBuilder(Wirewatch.class)
            .profiles("demo")
            .initializers(context -> register((GenericApplicationContext) context))
            .run(
                "--wirewatch.data-dir=" + data,
                "--wirewatch.poll.enabled=false",
                "--wirewatch.poll.allowed-networks=127.0.0.2/32",
                "--server.port=0",
                "--server.address=127.0.0.1");
    port =
        Integer.parseInt(
            Objects.requireNonNull(program.getEnvironment().getProperty("local.server.port")));
    int stored =
        JdbcClient.create(database).sql("select count(*) from item").query(Integer.class).single();
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> get("ann", "/items?limit=1").get("total").asInt() == stored);
  }

  private void register(GenericApplicationContext context) {
    context.registerBean(
        "dataSource", DataSource.class, () -> database, bean -> bean.setDestroyMethodName(""));
    context.registerBean("clock", Clock.class, () -> clock);
    context.registerBean("person", CurrentUser.class, Person::new, bean -> bean.setPrimary(true));
  }

  /** Stops the program and starts it again on the same database. */
  public void restart() {
    Objects.requireNonNull(program).close();
    start();
  }

  /** Puts the clock forward. */
  public void later(Duration time) {
    clock.ahead = clock.ahead.plus(time);
  }

  /** Has somebody of a name whom others can give items to. */
  public void person(String name, Role role) {
    Users users = bean(Users.class);
    if (users.named(name).isEmpty()) {
      users.add(name, null, role, "a long password");
    }
  }

  /** A part of the program. */
  public <T> T bean(Class<T> type) {
    return Objects.requireNonNull(program).getBean(type);
  }

  /** All parts of the program that do something. */
  public <T> Collection<T> beans(Class<T> type) {
    return Objects.requireNonNull(program).getBeansOfType(type).values();
  }

  public DataSource database() {
    return database;
  }

  /** An answer to a call. */
  public record Answer(int status, byte[] bytes, Map<String, List<String>> headers) {

    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      return JsonMapper.builder().build().readTree(bytes);
    }

    public long id() {
      return json().get("id").asLong();
    }

    public boolean isReplayed() {
      return header("Idempotency-Replayed").equals("true");
    }

    /** A header; empty if there is none. */
    public String header(String name) {
      return String.join(", ", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    public Answer expect(int wanted) {
      assertThat(status).as(text()).isEqualTo(wanted);
      return this;
    }
  }

  /** A call of somebody, with quotes written as apostrophes; header names and values follow. */
  public Answer call(String person, String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
            .header(PERSON, person)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return answer(request.build());
  }

  /** Sends a file as the part "file" of a form. */
  public Answer upload(String person, String path, String name, byte[] bytes) {
    String start =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(name);
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(start),
            BodyPublishers.ofByteArray(bytes),
            BodyPublishers.ofString("\r\n--part--\r\n"));
    return answer(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
            .header(PERSON, person)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(body)
            .build());
  }

  private Answer answer(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer.body(), answer.headers().map());
    } catch (Exception e) {
      throw new AssertionError("No answer to " + request, e);
    }
  }

  public Answer post(String person, String path, String body, String... headers) {
    return call(person, "POST", path, body, headers);
  }

  public JsonNode get(String person, String path) {
    return call(person, "GET", path, "").expect(200).json();
  }

  /** Ids of items about which nobody ever decided, the newest first. */
  public List<Long> fresh() {
    return JdbcClient.create(database)
        .sql("select item_id from item_state where not decided order by item_id desc")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** What was decided about an item. */
  public JsonNode decisions(long item) {
    return get("ann", "/items/" + item + "/decisions");
  }

  @Override
  public void close() {
    Objects.requireNonNull(program).close();
    client.close();
    database.close();
  }
}
