package dev.wirewatch.theme.file;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.config.YamlNode;
import dev.wirewatch.query.Looks;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads {@code themes.yml}. Its structure must be right; whether its rules are is seen later. */
@Component
public class ThemesFile {

  private static final Set<String> TOP = Set.of("vocabularies", "themes");
  private static final Set<String> THEME =
      Set.of("id", "name", "colour", "looks", "query", "description", "tests");
  private static final Set<String> TESTS = Set.of("match", "ignore");
  private static final Set<String> TEST = Set.of("text", "language");

  private final ConfigFiles files;

  ThemesFile(ConfigFiles files) {
    this.files = files;
  }

  /** What the file says; nothing where there is no file. */
  public Content read() {
    return content(files.read("themes.yml"));
  }

  public static Content content(List<ConfigFile> files) {
    return content(files, id -> null);
  }

  /**
   * The same, where themes that are known already keep what the files do not say of them.
   *
   * @param ours the theme with an id; null where there is none
   */
  public static Content content(
      List<ConfigFile> files, Function<String, @Nullable ThemeDraft> ours) {
    var vocabularies = new LinkedHashMap<String, String>();
    var themes = new ArrayList<ThemeDraft>();
    for (ConfigFile file : files) {
      YamlNode root = file.yaml();
      root.mapping(TOP);
      root.get("vocabularies").ifPresent(node -> vocabularies.putAll(vocabularies(node)));
      root.get("themes").ifPresent(node -> themes.addAll(themes(node, ours)));
    }
    return new Content(vocabularies, themes);
  }

  private static Map<String, String> vocabularies(YamlNode node) {
    var vocabularies = new LinkedHashMap<String, String>();
    node.mapping()
        .forEach((name, query) -> {
          String text = query.text();
          Vocabulary.flaw(name, text)
              .ifPresent(flaw -> {
                throw query.problem(flaw.reason());
              });
          vocabularies.put(name, text);
        });
    return vocabularies;
  }

  private static List<ThemeDraft> themes(
      YamlNode node, Function<String, @Nullable ThemeDraft> ours) {
    var themes = new ArrayList<ThemeDraft>();
    var ids = new HashSet<String>();
    for (YamlNode entry : node.list()) {
      entry.mapping(THEME);
      ThemeDraft theme = theme(entry, ours);
      theme
          .flaw()
          .ifPresent(flaw -> {
            throw entry.get(flaw.field()).orElse(entry).problem(flaw.reason());
          });
      if (!ids.add(theme.id())) {
        throw entry.problem("There are two themes with the id \"" + theme.id() + "\".");
      }
      themes.add(theme);
    }
    return themes;
  }

  private static ThemeDraft theme(YamlNode theme, Function<String, @Nullable ThemeDraft> ours) {
    String id = theme.requiredText("id");
    ThemeDraft our = ours.apply(id);
    return new ThemeDraft(
        id,
        theme.text("name", our == null ? id : our.name()),
        theme.text("colour", our == null ? ThemeDraft.DEFAULT_COLOUR : our.colour()),
        query(theme),
        theme.text("description", our == null ? "" : our.description()),
        theme.get("tests").map(ThemesFile::tests).orElse(List.of()));
  }

  /** The rule says itself how far it looks, as its versions must remember it. */
  private static String query(YamlNode theme) {
    String query = theme.requiredText("query");
    return theme
        .get("looks")
        .map(looks ->
            Looks.read(looks.text()).orElseThrow(() -> looks.problem(Looks.EXPECTED)).in(query))
        .orElse(query);
  }

  private static List<TestHeadline> tests(YamlNode node) {
    node.mapping(TESTS);
    var tests = new ArrayList<TestHeadline>();
    node.get("match").ifPresent(list -> list.list().forEach(each -> tests.add(test(each, true))));
    node.get("ignore").ifPresent(list -> list.list().forEach(each -> tests.add(test(each, false))));
    return tests;
  }

  /** A headline, or a mapping that also gives its language. */
  private static TestHeadline test(YamlNode node, boolean expected) {
    if (!node.isMapping()) {
      return new TestHeadline(node.text(), "", expected);
    }
    node.mapping(TEST);
    return new TestHeadline(node.requiredText("text"), node.text("language", ""), expected);
  }

  /** Vocabularies by name and themes, in file order. */
  public record Content(Map<String, String> vocabularies, List<ThemeDraft> themes) {}
}
