package dev.wirewatch.field;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * What the program shows when everything was polled.
 *
 * @param feed id of the feed; none for a list that was imported
 * @param entry headline of the items that the complaint is about; all of the feed if empty
 */
record Outcome(Desk desk, long feed, URI address, String entry) {

  /** The feed's items, the newest first. */
  List<JsonNode> items() throws Exception {
    return desk.items(feed);
  }

  /** Those that the complaint is about. */
  List<JsonNode> entries() throws Exception {
    return items().stream()
        .filter(item -> entry.isEmpty() || item.get("title").asString().equals(entry))
        .toList();
  }

  /** Ids of what a search for a word finds. */
  List<String> searched(String word) throws Exception {
    return desk.search(feed, word).stream().map(item -> item.get("id").asString()).toList();
  }

  String message() throws Exception {
    return health().get("message").asString();
  }

  String state() throws Exception {
    return health().get("state").asString();
  }

  private JsonNode health() throws Exception {
    return desk.feed(feed).get("health");
  }

  boolean isFollowed(String url) throws Exception {
    return desk.isFollowed(url);
  }

  /** What a preview says beside the entries themselves. */
  String preview() throws Exception {
    return desk.preview(address)
        .propertyStream()
        .filter(property -> !property.getKey().equals("entries"))
        .flatMap(property -> strings(property.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> strings(JsonNode node) {
    return node.isValueNode()
        ? Stream.of(node.asString(""))
        : node.valueStream().flatMap(Outcome::strings);
  }

  /** How a browser lays out the headline on the item's page (HTML, 3.2.6.4). */
  String direction(JsonNode item) {
    Element headline = Jsoup.parse(page(item)).selectStream("h1").findFirst().orElseThrow();
    Element directed = headline.closest("[dir]");
    if (directed == null) {
      return "ltr";
    }
    return directed.attr("dir").equals("auto")
        ? firstStrong(headline.text())
        : directed.attr("dir");
  }

  private String page(JsonNode item) {
    try {
      return desk.page("/items/" + item.get("id").asString());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String firstStrong(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(direction ->
            direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft((byte) direction))
        .mapToObj(direction -> isRightToLeft((byte) direction) ? "rtl" : "ltr")
        .findFirst()
        .orElse("ltr");
  }

  private static boolean isRightToLeft(byte direction) {
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
