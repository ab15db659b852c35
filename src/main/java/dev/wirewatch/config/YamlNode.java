package dev.wirewatch.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value in a YAML file that knows its line, so that every complaint can name it. */
public final class YamlNode {

  private final ConfigFile file;
  private final int linesBefore;
  private final @Nullable Node node;

  YamlNode(ConfigFile file, int linesBefore, @Nullable Node node) {
    this.file = file;
    this.linesBefore = linesBefore;
    this.node = node;
  }

  /** Line in the file, counted from 1. */
  public int line() {
    return node == null ? linesBefore + 1 : node.getStartMark().getLine() + 1 + linesBefore;
  }

  /** A problem at this value's line, to be thrown. */
  public ConfigProblem problem(String reason) {
    return new ConfigProblem(file.name(), line(), reason);
  }

  /** The entries of a mapping in file order; empty where there is no value. */
  public Map<String, YamlNode> mapping() {
    var entries = new LinkedHashMap<String, YamlNode>();
    if (isAbsent()) {
      return entries;
    }
    if (!(node instanceof MappingNode mapping)) {
      throw problem("Expected \"name: value\" pairs here.");
    }
    for (var tuple : mapping.getValue()) {
      YamlNode key = at(tuple.getKeyNode());
      YamlNode before = entries.put(key.text(), at(tuple.getValueNode()));
      if (before != null) {
        throw key.problem(
            "\""
                + key.text()
                + "\" stands here twice; before in line "
                + before.line()
                + ". Is a \"-\" missing between two entries?");
      }
    }
    return entries;
  }

  /** The entries of a mapping that may have only the given names. */
  public Map<String, YamlNode> mapping(Set<String> names) {
    var entries = mapping();
    entries.forEach((name, value) -> {
      if (!names.contains(name)) {
        throw value.problem(
            "\""
                + name
                + "\" is not known here; expected one of "
                + String.join(", ", names.stream().sorted().toList())
                + ".");
      }
    });
    return entries;
  }

  /** The values of a list; empty where there is no value. */
  public List<YamlNode> list() {
    if (isAbsent()) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw problem("Expected a list here, each line starting with \"- \".");
    }
    return sequence.getValue().stream().map(this::at).toList();
  }

  /** The value under a name of this mapping, if it is there and not empty. */
  public Optional<YamlNode> get(String name) {
    return Optional.ofNullable(mapping().get(name)).filter(value -> !value.isAbsent());
  }

  /** The text under a name of this mapping, or a default. */
  public String text(String name, String otherwise) {
    return get(name).map(YamlNode::text).orElse(otherwise);
  }

  /** The text under a name of this mapping, which must be there. */
  public String requiredText(String name) {
    return get(name)
        .map(YamlNode::text)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> problem("\"" + name + "\" is missing."));
  }

  /** The value as text. */
  public String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw problem("Expected text here.");
  }

  /** Whether this is a mapping and not a text or a list. */
  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  private boolean isAbsent() {
    return node == null || Tag.NULL.equals(node.getTag());
  }

  private YamlNode at(Node value) {
    return new YamlNode(file, linesBefore, value);
  }
}
