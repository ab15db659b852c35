package dev.wirewatch.field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Something that must hold, in one of several ways. */
record Term(List<Way> ways) {

  private static final Pattern WAY = Pattern.compile("([a-z]+)[=~]?(.*)");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** {@code name=value}, {@code name~expression}, or a name alone. */
  record Way(String name, String value) {

    @Override
    public String toString() {
      return value.isEmpty() ? name : name + " " + value;
    }

    static Way of(String text) {
      Matcher way = WAY.matcher(text);
      if (!way.matches()) {
        throw new IllegalArgumentException("no term: " + text);
      }
      return new Way(way.group(1), way.group(2));
    }

    /** What was found instead; empty if it holds. */
    String otherwise(Outcome outcome) throws Exception {
      return switch (name) {
        case "items" -> unlike(String.valueOf(outcome.items().size()), outcome.items());
        case "titles" -> each(outcome.items(), "title", this::matches);
        case "urls" -> each(outcome.items(), "url", this::matches);
        case "url" -> each(outcome.entries(), "url", value::equals);
        case "published" -> each(outcome.entries(), "publishedAt", this::isOneOf);
        case "lang" -> each(outcome.entries(), "lang", this::isOneOf);
        case "versions" -> each(outcome.entries(), "versions", value::equals);
        case "dated" -> each(outcome.items(), "publishedAt", found -> !found.equals("none"));
        case "tag" -> each(outcome.entries(), Way::tags, this::isTagged);
        case "search" -> each(outcome.entries(), "id", outcome.searched(value)::contains);
        case "order" -> unlike(order(outcome.items()), outcome.items());
        case "near" -> each(newest(outcome.items()), "publishedAt", this::isNear);
        case "message" -> saysNot(outcome.message());
        case "preview" -> saysNot(outcome.preview());
        case "state" -> outcome.state().equals(value) ? "" : outcome.state();
        case "feed" -> outcome.isFollowed(value) ? "" : "no such feed";
        case "rtl", "ltr" -> each(outcome.entries(), outcome::direction, name::equals);
        default -> throw new IllegalArgumentException("unknown term " + name);
      };
    }

    private String unlike(String found, List<JsonNode> items) {
      return found.equals(value)
          ? ""
          : found
              + ": "
              + shown(items, item -> text(item, "url") + ", " + text(item, "publishedAt"));
    }

    private String saysNot(String text) {
      return Pattern.compile(value).matcher(text).find() ? "" : "“" + text + "”";
    }

    private static String each(List<JsonNode> items, String field, Predicate<String> holds) {
      return each(items, item -> text(item, field), holds);
    }

    private static String each(
        List<JsonNode> items, Function<JsonNode, String> field, Predicate<String> holds) {
      List<JsonNode> others =
          items.stream().filter(item -> !holds.test(field.apply(item))).toList();
      return items.isEmpty() ? "no such item" : shown(others, field);
    }

    private static String shown(List<JsonNode> items, Function<JsonNode, String> field) {
      return items.stream()
          .map(item -> field.apply(item) + " of “" + text(item, "title") + "”")
          .collect(Collectors.joining("; "));
    }

    private static String text(JsonNode item, String field) {
      String text = item.path(field).asString("");
      return text.isEmpty() ? "none" : text;
    }

    private boolean matches(String text) {
      return text.matches(value);
    }

    private boolean isOneOf(String found) {
      return Arrays.asList(value.split("\\|")).contains(found);
    }

    private static String tags(JsonNode item) {
      String tags =
          item.get("themes")
              .valueStream()
              .map(theme -> theme.get("id").asString())
              .collect(Collectors.joining(" "));
      return tags.isEmpty() ? "none" : tags;
    }

    private boolean isTagged(String tags) {
      return Arrays.asList(tags.split(" ")).contains(value);
    }

    private static String order(List<JsonNode> items) {
      return items.stream()
          .map(item -> NUMBER.matcher(text(item, "title")))
          .map(number -> number.find() ? number.group() : "-")
          .collect(Collectors.joining(" "));
    }

    private static List<JsonNode> newest(List<JsonNode> items) {
      return items.stream().limit(1).toList();
    }

    private boolean isNear(String time) {
      if (time.equals("none")) {
        return false;
      }
      Duration away = Duration.between(Instant.parse(time), Clock.systemUTC().instant()).abs();
      return away.compareTo(Duration.ofMinutes(Long.parseLong(value))) <= 0;
    }
  }

  /** What was found instead; empty if it holds. */
  String otherwise(Outcome outcome) throws Exception {
    var found = new StringBuilder();
    for (Way way : ways) {
      String otherwise = way.otherwise(outcome);
      if (otherwise.isEmpty()) {
        return "";
      }
      found.append(way).append(" but found ").append(otherwise).append('\n');
    }
    return found.toString();
  }

  static Term of(String text) {
    return new Term(Arrays.stream(text.split(" or ")).map(Way::of).toList());
  }
}
