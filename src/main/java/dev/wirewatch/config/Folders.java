package dev.wirewatch.config;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the program's files are.
 *
 * @param dataDir holds the database and the search index; made if missing
 * @param configDir holds what an editor may change: feeds, themes, analyses
 */
@ConfigurationProperties("wirewatch")
public record Folders(
    @DefaultValue("./data") Path dataDir, @DefaultValue("./config") Path configDir) {

  /** Name of the file in the data folder with the key to feeds' passwords. */
  public static final String KEY = "secret.key";

  /** The file with the key to feeds' passwords; there is none before there are passwords. */
  public Path key() {
    return dataDir.resolve(KEY);
  }
}
