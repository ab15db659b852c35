package dev.wirewatch.theme.file;

import dev.wirewatch.query.Looks;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.ThemeDraft;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes {@code themes.yml}, so that {@link ThemesFile} reads the same. */
public final class ThemesYaml {

  private ThemesYaml() {}

  /** The file's text. */
  public static String write(ThemesFile.Content content) {
    var parts = new ArrayList<NodeTuple>();
    var vocabularies = new ArrayList<NodeTuple>();
    content.vocabularies().forEach((name, query) -> vocabularies.add(pair(name, text(query))));
    if (!vocabularies.isEmpty()) {
      parts.add(pair("vocabularies", mapping(vocabularies)));
    }
    if (!content.themes().isEmpty()) {
      parts.add(pair("themes", list(content.themes().stream().map(ThemesYaml::theme).toList())));
    }
    return parts.isEmpty() ? "{}\n" : serialized(mapping(parts));
  }

  private static Node theme(ThemeDraft theme) {
    var parts = new ArrayList<NodeTuple>();
    parts.add(pair("id", text(theme.id())));
    parts.add(pair("name", text(theme.name())));
    parts.add(pair("colour", text(theme.colour())));
    if (!theme.description().isEmpty()) {
      parts.add(pair("description", text(theme.description())));
    }
    Looks looks = Looks.of(theme.query());
    if (!looks.equals(Looks.USUAL)) {
      parts.add(pair("looks", text(looks.written())));
    }
    parts.add(pair("query", text(Looks.without(theme.query()))));
    if (!theme.tests().isEmpty()) {
      parts.add(pair("tests", tests(theme.tests())));
    }
    return mapping(parts);
  }

  private static Node tests(List<TestHeadline> tests) {
    var parts = new ArrayList<NodeTuple>();
    add(parts, "match", tests.stream().filter(TestHeadline::expected).toList());
    add(parts, "ignore", tests.stream().filter(test -> !test.expected()).toList());
    return mapping(parts);
  }

  private static void add(List<NodeTuple> parts, String key, List<TestHeadline> tests) {
    if (!tests.isEmpty()) {
      parts.add(pair(key, list(tests.stream().map(ThemesYaml::test).toList())));
    }
  }

  private static Node test(TestHeadline test) {
    return test.language().isEmpty()
        ? text(test.text())
        : mapping(
            List.of(pair("text", text(test.text())), pair("language", text(test.language()))));
  }

  private static NodeTuple pair(String key, Node value) {
    return new NodeTuple(text(key), value);
  }

  private static Node mapping(List<NodeTuple> pairs) {
    return new MappingNode(Tag.MAP, pairs, FlowStyle.BLOCK);
  }

  private static Node list(List<Node> values) {
    return new SequenceNode(Tag.SEQ, values, FlowStyle.BLOCK);
  }

  private static Node text(String text) {
    boolean lines = text.indexOf('\n') >= 0 && isPlain(text);
    // The reader strips texts, so that a block may end with its last line.
    return new ScalarNode(
        Tag.STR,
        lines ? text + "\n" : text,
        null,
        null,
        lines
            ? ScalarStyle.LITERAL
            : isPlain(text) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
  }

  /** Whether lines end with line feeds only; YAML takes other characters for ends of lines too. */
  private static boolean isPlain(String text) {
    return text.chars().noneMatch(c -> c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029);
  }

  private static String serialized(Node root) {
    var options = new DumperOptions();
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setWidth(10_000);
    options.setSplitLines(false);
    var writer = new StringWriter();
    new Yaml(options).serialize(root, writer);
    return writer.toString();
  }
}
