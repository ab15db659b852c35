package dev.wirewatch.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files of the configuration folder. Where that folder does not exist, as when the jar runs by
 * itself, the same files inside the jar serve; a folder that exists is never mixed with them.
 */
@Component
public class ConfigFiles {

  private static final String BUNDLED = "classpath:config/";

  private final Path folder;

  public ConfigFiles(Folders folders) {
    this.folder = folders.configDir();
  }

  /**
   * Reads the files that match.
   *
   * @param pattern a file name such as {@code feeds.yml}, or a glob such as {@code analysis/*.md}
   * @return in the order of their names; empty if there is none
   * @throws ConfigProblem if a file cannot be read or is not UTF-8
   */
  public List<ConfigFile> read(String pattern) {
    return Files.isDirectory(folder) ? fromFolder(pattern) : fromJar(pattern);
  }

  private List<ConfigFile> fromFolder(String pattern) {
    var found = new ArrayList<ConfigFile>();
    int slash = pattern.lastIndexOf('/');
    Path parent = slash < 0 ? folder : folder.resolve(pattern.substring(0, slash));
    if (!Files.isDirectory(parent)) {
      return found;
    }
    try (var files = Files.newDirectoryStream(parent, pattern.substring(slash + 1))) {
      for (Path file : files) {
        found.add(read(file));
      }
    } catch (IOException e) {
      throw new ConfigProblem(
          parent.toString(), 0, "The folder cannot be listed: " + e.getMessage());
    }
    found.sort((a, b) -> a.name().compareTo(b.name()));
    return found;
  }

  /**
   * Reads a file that the user named, wherever it is.
   *
   * @throws ConfigProblem if it cannot be read or is not UTF-8
   */
  public static ConfigFile read(Path file) {
    try {
      return new ConfigFile(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new ConfigProblem(file.toString(), 0, "The file is not UTF-8 text; save it as UTF-8.");
    } catch (IOException e) {
      throw new ConfigProblem(file.toString(), 0, "The file cannot be read: " + e.getMessage());
    }
  }

  private static List<ConfigFile> fromJar(String pattern) {
    var found = new ArrayList<ConfigFile>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources(BUNDLED + pattern)) {
        if (file.exists()) {
          found.add(
              new ConfigFile(
                  String.valueOf(file.getFilename()),
                  file.getContentAsString(StandardCharsets.UTF_8)));
        }
      }
    } catch (IOException e) {
      throw new ConfigProblem(
          BUNDLED + pattern, 0, "The bundled file cannot be read: " + e.getMessage());
    }
    return found;
  }
}
