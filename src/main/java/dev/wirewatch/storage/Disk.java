package dev.wirewatch.storage;

import java.nio.file.Path;

/** What the system says of a folder's disk; tests say it themselves. */
public interface Disk {

  /** Bytes that the program may still write there. */
  long free(Path folder);

  /** Whether it may write there at all. */
  boolean isWritable(Path folder);
}
