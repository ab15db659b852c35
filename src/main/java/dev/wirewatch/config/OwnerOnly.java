package dev.wirewatch.config;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that nobody but their owner may read (0600, 0700), where the file system knows
 * that.
 */
public final class OwnerOnly {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /** For making a file. */
  public static FileAttribute<?>[] file() {
    return attributes(FILE);
  }

  /** For making a folder. */
  public static FileAttribute<?>[] folder() {
    return attributes(FOLDER);
  }

  private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
    return isKnown()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  /** Has a file that is there be so. */
  public static void restrict(Path file) throws IOException {
    if (isKnown()) {
      Files.setPosixFilePermissions(file, FILE);
    }
  }

  private static boolean isKnown() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
