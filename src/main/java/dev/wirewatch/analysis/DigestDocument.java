package dev.wirewatch.analysis;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigProblem;
import dev.wirewatch.config.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a digest's file.
 *
 * @param frontMatter the YAML between the two lines of {@code ---} at the top
 * @param sections what follows, by heading
 */
record DigestDocument(YamlNode frontMatter, List<Section> sections) {

  /**
   * A heading and the lines below it.
   *
   * @param line of the heading, counted from 1
   */
  record Section(String heading, int line, List<String> lines) {}

  static DigestDocument of(ConfigFile file) {
    List<String> lines = file.text().replace("\uFEFF", "").lines().toList();
    int end = lines.isEmpty() ? -1 : lines.subList(1, lines.size()).indexOf("---") + 1;
    if (end < 1 || !lines.getFirst().equals("---")) {
      throw new ConfigProblem(
          file.name(),
          1,
          "An analysis begins with a line \"---\", its title and other fields, and again \"---\".");
    }
    YamlNode frontMatter = file.yaml(String.join("\n", lines.subList(1, end)), 1);
    return new DigestDocument(frontMatter, sections(file, lines, end + 1));
  }

  private static List<Section> sections(ConfigFile file, List<String> lines, int from) {
    var sections = new ArrayList<Section>();
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("## ")) {
        sections.add(new Section(line.substring(3).strip(), i + 1, new ArrayList<>()));
      } else if (!sections.isEmpty()) {
        sections.getLast().lines().add(line);
      } else if (!line.isBlank()) {
        throw new ConfigProblem(file.name(), i + 1, "Expected the first passage here: \"## 1\".");
      }
    }
    if (sections.isEmpty()) {
      throw new ConfigProblem(
          file.name(), from, "The analysis has no passage; each begins with a line \"## 1\".");
    }
    return sections;
  }
}
