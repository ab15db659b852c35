package dev.wirewatch.feed.pages.edit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a form showed when it was opened, field by field, so that what others have changed since is
 * told from what was typed. The form carries it along as a mark for each field.
 */
record Seen(Map<String, String> marks) {

  /** What a form carries along that shows these fields. */
  static String text(Map<String, String> shown) {
    return shown.entrySet().stream()
        .map(field -> field.getKey() + "=" + mark(field.getValue()))
        .collect(Collectors.joining(" "));
  }

  /**
   * Reads what a form carried along; where it carried nothing, nobody else has changed anything.
   */
  static Seen read(String text) {
    var marks = new LinkedHashMap<String, String>();
    Arrays.stream(text.split(" "))
        .map(field -> field.split("=", 2))
        .filter(field -> field.length == 2)
        .forEach(field -> marks.put(field[0], field[1]));
    return new Seen(marks);
  }

  private static String mark(String value) {
    return Integer.toHexString(value.hashCode());
  }

  /**
   * What was typed, put together with what others have stored since.
   *
   * @param fields what is to be stored
   * @param conflicts what others have stored in fields where something else was typed
   */
  record Merged(Map<String, String> fields, Map<String, String> conflicts) {}

  /** A field that was not touched takes what is stored now; all others what was typed. */
  Merged merged(Map<String, String> typed, Map<String, String> stored) {
    var fields = new LinkedHashMap<String, String>();
    var conflicts = new LinkedHashMap<String, String>();
    typed.forEach((name, value) -> {
      String now = stored.getOrDefault(name, "");
      String shown = marks.getOrDefault(name, mark(now));
      boolean untouched = shown.equals(mark(value));
      fields.put(name, untouched ? now : value);
      if (!untouched && !shown.equals(mark(now)) && !value.equals(now)) {
        conflicts.put(name, now);
      }
    });
    return new Merged(fields, conflicts);
  }
}
