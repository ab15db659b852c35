package dev.wirewatch.feed.access;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.config.Durability;
import dev.wirewatch.config.Folders;
import java.nio.file.Path;

/** What feeds' servers are told, in a test's database, for the tests of other packages. */
public final class StoredAccesses {

  private StoredAccesses() {}

  public static FeedAccesses on(TestDatabase.Opened database, Path dataDir) {
    var key = new KeyFile(new Folders(dataDir, dataDir));
    return new FeedAccesses(
        new AccessStore(database.jdbc()), new Seal(key), new Durability(database.dataSource()));
  }
}
