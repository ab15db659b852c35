package dev.wirewatch.analysis;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigProblem;
import dev.wirewatch.config.YamlNode;
import java.util.List;
import java.util.Set;

/** Reads one passage of a digest: a YAML block, then the summary. */
final class DigestSection {

  private static final int LONGEST_SUMMARY = 20_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_CITATION = 1000;

  private final ConfigFile file;
  private final DigestDocument.Section section;
  private final int position;
  private final YamlNode fields;
  private final String summary;

  DigestSection(ConfigFile file, DigestDocument.Section section, int position) {
    this.file = file;
    this.section = section;
    this.position = position;
    if (!section.heading().equals(String.valueOf(position))) {
      throw problem("Passages are numbered: expected \"## " + position + "\" here.");
    }
    List<String> lines = section.lines();
    int open = lines.indexOf("```yaml");
    int close = lines.indexOf("```");
    if (open < 0 || close < open || !isBlank(lines.subList(0, open))) {
      throw problem("Below the heading, expected the passage's themes between ```yaml and ```.");
    }
    this.fields =
        file.yaml(String.join("\n", lines.subList(open + 1, close)), section.line() + open + 1);
    this.summary = String.join("\n", lines.subList(close + 1, lines.size())).strip();
  }

  Passage passage() {
    fields.mapping(Set.of("name", "themes", "cites", "original", "claims"));
    if (summary.isEmpty() || summary.length() > LONGEST_SUMMARY) {
      throw problem("The passage needs a summary of at most " + LONGEST_SUMMARY + " characters.");
    }
    return new Passage(
        position,
        position,
        limited(fields, fields.text("name", ""), LONGEST_NAME),
        words(),
        null,
        themes(fields),
        citations());
  }

  /** What the passage claims. */
  List<DigestClaim> claims() {
    return new DigestClaims(position, words()).of(fields);
  }

  private String words() {
    return summary.replaceAll("(?<!\\n)\\n(?!\\n)", " ");
  }

  /** Where the passage begins in the original. */
  PassageStart start() {
    var original = fields.get("original").orElse(null);
    if (original == null && position == 1) {
      return PassageStart.OF_TEXT;
    }
    if (original == null) {
      throw problem(
          "The passage needs \"original: {paragraph: NAME}\" or \"original: {sentence: NAME}\".");
    }
    boolean midway = original.mapping(Set.of("paragraph", "sentence")).containsKey("sentence");
    String words = original.requiredText(midway ? "sentence" : "paragraph");
    return new PassageStart(limited(original, words, LONGEST_NAME), midway);
  }

  static List<String> themes(YamlNode fields) {
    return fields.get("themes").map(YamlNode::list).orElse(List.of()).stream()
        .map(theme -> limited(theme, theme.text(), 60))
        .distinct()
        .toList();
  }

  private List<Citation> citations() {
    return fields.get("cites").map(YamlNode::list).orElse(List.of()).stream()
        .map(DigestSection::citation)
        .toList();
  }

  private static Citation citation(YamlNode cite) {
    cite.mapping(Set.of("outlet", "date", "text"));
    String outlet = limited(cite, cite.requiredText("outlet"), LONGEST_NAME);
    String text = limited(cite, cite.text("text", outlet), LONGEST_CITATION);
    return new Citation(outlet, DigestParser.date(cite), text, null);
  }

  static String limited(YamlNode where, String value, int most) {
    if (value.length() > most) {
      throw where.problem("This is too long: at most " + most + " characters.");
    }
    return value;
  }

  private static boolean isBlank(List<String> lines) {
    return lines.stream().allMatch(String::isBlank);
  }

  private ConfigProblem problem(String reason) {
    return new ConfigProblem(file.name(), section.line(), reason);
  }
}
