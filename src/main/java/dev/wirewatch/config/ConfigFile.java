package dev.wirewatch.config;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A configuration file.
 *
 * @param name its path as the user knows it, for messages
 * @param text its whole content
 */
public record ConfigFile(String name, String text) {

  /** In characters; more than a list of 50,000 feeds has. */
  private static final int LARGEST = 10 << 20;

  /**
   * Reads the file as YAML.
   *
   * @return the document's root; an empty mapping where the file says nothing
   * @throws ConfigProblem with the line, if it is not YAML
   */
  public YamlNode yaml() {
    return yaml(text, 0);
  }

  /** Reads part of the file as YAML; {@code linesBefore} lines of the file stand before it. */
  public YamlNode yaml(String part, int linesBefore) {
    var options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    try {
      return new YamlNode(this, linesBefore, new Yaml(options).compose(new StringReader(part)));
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      int line = mark == null ? 0 : mark.getLine() + 1 + linesBefore;
      throw new ConfigProblem(name, line, "This is not valid YAML: " + e.getProblem() + ".");
    } catch (YAMLException e) {
      throw new ConfigProblem(name, 0, "This is not valid YAML: " + e.getMessage());
    }
  }
}
