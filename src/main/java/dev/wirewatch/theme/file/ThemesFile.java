package dev.wirewatch.theme.file;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.config.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads {@code themes.yml}. Its structure must be right; whether its rules are is seen later. */
@Component
public class ThemesFile {

  private static final Set<String> TOP = Set.of("vocabularies", "themes");
  private static final Set<String> THEME = Set.of("id", "name", "colour", "query", "description");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,100}");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final String DEFAULT_COLOUR = "#5f6b7a";

  private final ConfigFiles files;

  ThemesFile(ConfigFiles files) {
    this.files = files;
  }

  /** What the file says; nothing where there is no file. */
  public Content read() {
    return content(files.read("themes.yml"));
  }

  public static Content content(List<ConfigFile> files) {
    var vocabularies = new LinkedHashMap<String, String>();
    var themes = new ArrayList<Entry>();
    for (ConfigFile file : files) {
      YamlNode root = file.yaml();
      root.mapping(TOP);
      root.get("vocabularies").ifPresent(node -> vocabularies.putAll(vocabularies(node)));
      root.get("themes").ifPresent(node -> themes.addAll(themes(node)));
    }
    return new Content(vocabularies, themes);
  }

  private static Map<String, String> vocabularies(YamlNode node) {
    var vocabularies = new LinkedHashMap<String, String>();
    node.mapping()
        .forEach((name, query) -> {
          if (!NAME.matcher(name).matches()) {
            throw query.problem(
                "A vocabulary's name has letters, digits, - and _ only, not \"" + name + "\".");
          }
          vocabularies.put(name, within(query, query.text(), 100_000));
        });
    return vocabularies;
  }

  private static List<Entry> themes(YamlNode node) {
    var themes = new ArrayList<Entry>();
    var ids = new HashSet<String>();
    for (YamlNode theme : node.list()) {
      theme.mapping(THEME);
      Entry entry = theme(theme);
      if (!ids.add(entry.id())) {
        throw theme.problem("There are two themes with the id \"" + entry.id() + "\".");
      }
      themes.add(entry);
    }
    return themes;
  }

  private static Entry theme(YamlNode theme) {
    String id = theme.requiredText("id");
    if (!ID.matcher(id).matches()) {
      throw theme.problem("A theme's id has small letters, digits and - only, not \"" + id + "\".");
    }
    String colour = theme.text("colour", DEFAULT_COLOUR);
    if (!COLOUR.matcher(colour).matches()) {
      throw theme.problem("A colour is written like \"#1f6feb\", in quotes, not " + colour + ".");
    }
    return new Entry(
        id,
        within(theme, theme.text("name", id), 200),
        colour,
        within(theme, theme.requiredText("query"), 100_000),
        within(theme, theme.text("description", ""), 2_000));
  }

  private static String within(YamlNode place, String text, int longest) {
    if (text.length() > longest) {
      throw place.problem("This text is longer than %,d characters.".formatted(longest));
    }
    return text;
  }

  /** Vocabularies by name and themes, in file order. */
  public record Content(Map<String, String> vocabularies, List<Entry> themes) {}

  /** A theme as the file has it. */
  public record Entry(String id, String name, String colour, String query, String description) {

    /** All that the file says of the theme, to notice when it changes. */
    public String seed() {
      return String.join("\n", name, colour, description, query);
    }
  }
}
