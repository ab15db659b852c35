package dev.wirewatch.analysis;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.config.ConfigProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Reads the files of analyses at the start, once every other part is ready. */
@Component
class AnalysisFiles implements SmartInitializingSingleton {

  private final ConfigFiles files;
  private final AnalysisSettings settings;
  private final AnalysisSeed seed;

  AnalysisFiles(ConfigFiles files, AnalysisSettings settings, AnalysisSeed seed) {
    this.files = files;
    this.settings = settings;
    this.seed = seed;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var originals = new ArrayList<>(files.read("analysis/*.txt"));
    originals.addAll(named(settings.originals()));
    seed.sow(files.read("analysis/*.md"), originals);
  }

  /**
   * The files with these names.
   *
   * @throws ConfigProblem if one is missing or cannot be read
   */
  static List<ConfigFile> named(List<String> names) {
    return names.stream()
        .map(String::strip)
        .filter(n -> !n.isEmpty())
        .map(AnalysisFiles::named)
        .toList();
  }

  private static ConfigFile named(String name) {
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new ConfigProblem(
          name, 0, "There is no such file, but wirewatch.analysis.originals names it.");
    }
    return ConfigFiles.read(file);
  }
}
