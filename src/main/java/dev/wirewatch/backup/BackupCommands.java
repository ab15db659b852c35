package dev.wirewatch.backup;

import dev.wirewatch.config.DatabaseProduct;
import dev.wirewatch.config.Folders;
import dev.wirewatch.config.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the program does from the command line in place of running: {@code backup FILE}, {@code
 * verify FILE}, {@code restore FILE}. They read the same settings.
 */
@EnableConfigurationProperties(Folders.class)
public class BackupCommands {

  private static final Logger LOG = LoggerFactory.getLogger(BackupCommands.class);
  private static final List<String> COMMANDS = List.of("backup", "verify", "restore");

  /** Whether the words of a command line begin with one of these commands. */
  public static boolean areMeant(String... words) {
    return words.length > 0 && COMMANDS.contains(words[0]);
  }

  /**
   * Does what the words say, and tells in the log how it went.
   *
   * @return the exit code; 0 if it was done
   */
  public static int run(String... words) {
    try {
      LOG.info("{}", perform(words));
      return 0;
    } catch (BackupProblem problem) {
      LOG.error("{}", problem.getMessage());
    } catch (IOException e) {
      LOG.error("It cannot be written: {}", e.toString());
    }
    return 1;
  }

  /**
   * Does what the words say.
   *
   * @return what was done, in sentences
   */
  static String perform(String... words) throws IOException {
    var program =
        new SpringApplicationBuilder(BackupCommands.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false);
    try (ConfigurableApplicationContext context = program.run(words)) {
      List<String> plain = context.getBean(ApplicationArguments.class).getNonOptionArgs();
      if (plain.size() != 2) {
        throw new BackupProblem("Write: backup FILE, verify FILE or restore FILE.");
      }
      Path file = Path.of(plain.get(1)).toAbsolutePath();
      Path data = context.getBean(Folders.class).dataDir().toAbsolutePath();
      return switch (plain.getFirst()) {
        case "backup" -> backup(context.getEnvironment(), data, file);
        case "verify" -> verify(file);
        default -> restore(file, data);
      };
    }
  }

  private static String backup(Environment settings, Path data, Path file) throws IOException {
    String url = settings.getRequiredProperty("spring.datasource.url");
    if (!url.startsWith("jdbc:h2:")) {
      throw new BackupProblem(
          "The database is PostgreSQL: back it up with pg_dump, and secret.key of the data"
              + " folder.");
    }
    String user = settings.getProperty("spring.datasource.username", "");
    String password = settings.getProperty("spring.datasource.password", "");
    try (Connection connection =
        DriverManager.getConnection(url + ";IFEXISTS=TRUE", user, password)) {
      var database = new SingleConnectionDataSource(connection, true);
      new Backups(
              JdbcClient.create(database),
              database,
              new Folders(data, data),
              InstantSource.system())
          .write(file);
      return file + " is written. " + verify(file);
    } catch (SQLException e) {
      throw DatabaseProduct.isInUse(e)
          ? new BackupProblem(
              "The program is running on these data. Ask it: curl -X POST -o %s http://localhost:%s/api/v1/backup"
                  .formatted(file, settings.getProperty("server.port", "8080")))
          : new BackupProblem("The database cannot be opened", e);
    }
  }

  private static String verify(Path file) throws IOException {
    try (var folder = new WorkFolder(null)) {
      return unpacked(file, folder.path());
    }
  }

  /** Unpacks a backup into an empty folder, and reads every row of it. */
  private static String unpacked(Path file, Path folder) {
    Instant made = new BackupFile(file).unpack(folder);
    StoredDatabase.Size size = StoredDatabase.read(folder);
    return "It was made at %s and can be restored: %d tables with %d rows were read."
        .formatted(made, size.tables(), size.rows());
  }

  private static String restore(Path file, Path data) throws IOException {
    if (Files.exists(data) && !isEmpty(data)) {
      throw new BackupProblem(
          data + " is not empty. Move it away first, or name another wirewatch.data-dir.");
    }
    Path parent = Objects.requireNonNull(data.getParent());
    Files.createDirectories(parent);
    try (var folder = new WorkFolder(parent)) {
      Path whole = Files.createDirectory(folder.path().resolve("data"), OwnerOnly.folder());
      String verified = unpacked(file, whole);
      Files.deleteIfExists(data);
      Files.move(whole, data);
      return data + " is restored. " + verified;
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
