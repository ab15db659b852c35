package dev.wirewatch.backup;

import dev.wirewatch.config.OwnerOnly;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A folder for a while, which only its owner may read. */
final class WorkFolder implements Closeable {

  private final Path path;

  /**
   * @param within where to make it; the system's folder for such if there is none
   */
  WorkFolder(@Nullable Path within) throws IOException {
    path =
        within == null
            ? Files.createTempDirectory("wirewatch-", OwnerOnly.folder())
            : Files.createTempDirectory(within, "wirewatch-", OwnerOnly.folder());
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(path);
  }
}
