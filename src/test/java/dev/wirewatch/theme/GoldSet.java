package dev.wirewatch.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** News items with their themes by hand, kept beside the project because others own the texts. */
public record GoldSet(List<Item> items) {

  /**
   * A labelled item.
   *
   * @param sure whether a second reader would label it the same
   */
  public record Item(
      String id, String lang, String title, String summary, Set<String> themes, boolean sure) {}

  /** Folder of the labelled items: the property {@code gold}, or beside the project. */
  public static Path folder() {
    return Path.of(System.getProperty("gold", "../shared/gold"));
  }

  /** Which items of a set are looked at: some are sealed, so that nobody fits rules to them. */
  enum Part {
    OPEN,
    SEALED,
    ALL;

    /** The property {@code gold.part}; all items where it is not set. */
    static Part asked() {
      return valueOf(System.getProperty("gold.part", "all").toUpperCase(Locale.ROOT));
    }

    /** Whether an item belongs here: a third is sealed, by the first byte of its id's SHA-256. */
    boolean has(Item item) {
      return this == ALL || (this == SEALED) == (firstByte(item.id()) % 3 == 0);
    }

    private static int firstByte(String id) {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        return digest.digest(id.getBytes(StandardCharsets.UTF_8))[0] & 0xff;
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  List<Item> items(Part part) {
    return items.stream().filter(part::has).toList();
  }

  public static GoldSet load(Path folder) throws IOException {
    Map<String, JsonNode> labels = new HashMap<>();
    for (JsonNode label : lines(folder.resolve("labels.jsonl"))) {
      labels.put(label.get("id").asString(), label);
    }
    var items = new ArrayList<Item>();
    for (JsonNode item : lines(folder.resolve("items.jsonl"))) {
      JsonNode label = labels.get(item.get("id").asString());
      if (label != null) {
        items.add(item(item, label));
      }
    }
    return new GoldSet(items);
  }

  private static Item item(JsonNode item, JsonNode label) {
    var themes = new HashSet<String>();
    label.get("themes").forEach(theme -> themes.add(theme.asString()));
    return new Item(
        item.get("id").asString(),
        item.get("lang").asString(),
        item.get("title").asString(),
        item.path("description").asString(""),
        themes,
        label.get("sure").asBoolean());
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    var mapper = new JsonMapper();
    return Files.readAllLines(file).stream().map(mapper::readTree).toList();
  }
}
