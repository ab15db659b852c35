package dev.wirewatch.backup;

import dev.wirewatch.config.DatabaseProduct;
import dev.wirewatch.config.Folders;
import dev.wirewatch.config.OwnerOnly;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Backs the database up while the program works on it. The copy is of one moment: what was
 * committed before is in it, and nothing of what was not.
 */
@Component
class Backups {

  /** What to do where the database is not backed up here. */
  static final String ELSEWHERE =
      "The database is PostgreSQL: back it up with pg_dump, and secret.key of the data folder.";

  private final JdbcClient jdbc;
  private final boolean isFile;
  private final Folders folders;
  private final InstantSource clock;

  Backups(JdbcClient jdbc, DataSource database, Folders folders, InstantSource clock) {
    this.jdbc = jdbc;
    this.isFile = DatabaseProduct.servesOneProcess(database);
    this.folders = folders;
    this.clock = clock;
  }

  /** Whether the program's database is one that it backs up itself. */
  boolean areMadeHere() {
    return isFile;
  }

  /** What to write, known once the database has made its copy. */
  interface Target {
    OutputStream open() throws IOException;
  }

  /**
   * Writes a backup; one at a time, since each needs as much room in the data folder as the
   * database takes.
   *
   * @param target opened when the copy is complete
   */
  synchronized void write(Target target) throws IOException {
    try (var folder = new WorkFolder(folders.dataDir())) {
      var made = clock.instant();
      Path copy = folder.path().resolve("database.zip");
      jdbc.sql("backup to '" + copy.toAbsolutePath().toString().replace("'", "''") + "'").update();
      OwnerOnly.restrict(copy);
      try (OutputStream out = target.open()) {
        BackupFile.write(out, copy, folders.key(), made);
      }
    }
  }

  /**
   * Writes a backup to a file that is there once it is whole.
   *
   * @throws BackupProblem if there is such a file already
   */
  void write(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new BackupProblem(file + " is there already. Name another file, or delete it.");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(part, OwnerOnly.file());
    write(() -> Files.newOutputStream(part));
    Files.move(part, file);
  }
}
