package dev.wirewatch.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.Wirewatch;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Backing up a program that works, and restoring what was backed up. */
class BackupIT {

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private ConfigurableApplicationContext program;
  private int port;
  private int decided;

  @BeforeEach
  void start() {
    program =
        new SpringApplicationBuilder(Wirewatch.class)
            .profiles("demo")
            .run(
                "--wirewatch.data-dir=" + folder.resolve("data"),
                "--server.port=0",
                "--server.address=127.0.0.1");
    port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @AfterEach
  void close() {
    program.close();
    client.close();
  }

  @Test
  void aBackupOfARunningProgramIsWhole() throws Exception {
    Path file = folder.resolve("busy.zip");
    backUpWhileSomebodyDecides(file);
    assertThat(run("verify", file)).contains("can be restored");
    Path restored = folder.resolve("restored");
    run("restore", file, "--wirewatch.data-dir=" + restored);
    Map<String, List<String>> rows = rows(restored);
    assertThat(rows.get("ITEM")).isNotEmpty();
    assertThat(rows.get("DECISION")).hasSizeLessThan(decided + 1);
  }

  @Test
  void whatIsRestoredIsTheSameRowByRow() throws Exception {
    program.close();
    Path file = folder.resolve("backup.zip");
    run("backup", file, "--wirewatch.data-dir=" + folder.resolve("data"));
    Path restored = folder.resolve("restored");
    assertThat(run("restore", file, "--wirewatch.data-dir=" + restored)).contains("is restored");

    assertThat(rows(restored)).isEqualTo(rows(folder.resolve("data")));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(restored)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(restored.resolve("wirewatch.mv.db"))))
        .isEqualTo("rw-------");
  }

  @Test
  void theCommandBacksUpAStoppedProgramAndNamesTheCallForARunningOne() throws Exception {
    Path file = folder.resolve("backup.zip");
    String data = "--wirewatch.data-dir=" + folder.resolve("data");
    program.close();
    Path database = folder.resolve("data").resolve("wirewatch.mv.db");
    try (var open = FileChannel.open(database, StandardOpenOption.WRITE);
        var lock = open.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(run("backup", file, data)).contains("The program is running", "/api/v1/backup");
      assertThat(file).doesNotExist();
    }

    assertThat(run("backup", file, data)).contains("is written", "can be restored");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(run("backup", file, data)).contains("is there already");
    assertThat(run("restore", file, data)).contains("is not empty");
  }

  @Test
  void aBackupThatIsCutOffOrChangedIsRefused() throws Exception {
    Path file = folder.resolve("backup.zip");
    backUp(file);
    Path cut = Files.copy(file, folder.resolve("cut.zip"));
    try (var writing = new RandomAccessFile(cut.toFile(), "rw")) {
      writing.setLength(writing.length() / 2);
    }
    Path changed = Files.copy(file, folder.resolve("changed.zip"));
    try (var writing = new RandomAccessFile(changed.toFile(), "rw")) {
      writing.seek(writing.length() / 2);
      writing.write(new byte[100]);
    }
    Path data = folder.resolve("never");
    for (Path bad : List.of(cut, changed, folder.resolve("none.zip"))) {
      assertThat(run("restore", bad, "--wirewatch.data-dir=" + data))
          .as(bad.toString())
          .doesNotContain("is restored")
          .contains(bad.getFileName().toString());
      assertThat(data).doesNotExist();
    }
  }

  private void backUpWhileSomebodyDecides(Path file) throws Exception {
    var enough = new AtomicBoolean();
    var decisions =
        CompletableFuture.supplyAsync(() -> {
          int made = 0;
          while (!enough.get()) {
            post("/items/" + (1 + made % 20) + "/decisions", "{\"note\": \"again\"}");
            made++;
          }
          return made;
        });
    backUp(file);
    enough.set(true);
    decided = decisions.get();
    assertThat(decided).isPositive();
  }

  private void backUp(Path file) throws Exception {
    var answer =
        client.send(
            HttpRequest.newBuilder(address("/backup")).POST(BodyPublishers.noBody()).build(),
            BodyHandlers.ofFile(file));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", ".zip");
  }

  private void post(String path, String body) {
    var request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    assertThat(client.sendAsync(request, BodyHandlers.ofString()).join().statusCode())
        .isLessThan(300);
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + "/api/v1" + path);
  }

  /** What a command says, well or not. */
  private static String run(String command, Path file, String... settings) throws IOException {
    var words = new ArrayList<>(List.of(command, file.toString()));
    words.addAll(List.of(settings));
    try {
      return BackupCommands.perform(words.toArray(String[]::new));
    } catch (BackupProblem problem) {
      return String.valueOf(problem.getMessage());
    }
  }

  /** Every row of every table, as text. */
  private static Map<String, List<String>> rows(Path data) throws SQLException {
    String url =
        "jdbc:h2:file:" + data.resolve("wirewatch").toAbsolutePath() + ";ACCESS_MODE_DATA=r";
    JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url, "wirewatch", ""));
    Map<String, List<String>> rows = new TreeMap<>();
    for (Tables.Table table : new Tables(jdbc).all()) {
      rows.put(
          table.name(),
          jdbc.sql("select * from \"" + table.name() + "\"").query().listOfRows().stream()
              .map(row -> row.values().stream().map(BackupIT::text).toList().toString())
              .sorted()
              .toList());
    }
    return rows;
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value + "";
  }
}
