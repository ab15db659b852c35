package dev.wirewatch.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Invented headlines with their themes, one list for each kind and language. */
final class Headlines {

  private Headlines() {}

  /** Each line of a list has the themes, or a hyphen for none, and the headline. */
  static List<GoldSet.Item> load(String list, String language) throws IOException {
    return read(list + "-" + language + ".tsv", language);
  }

  /** A list in several languages. */
  static List<GoldSet.Item> load(String file) throws IOException {
    return read(file, "");
  }

  private static List<GoldSet.Item> read(String file, String language) throws IOException {
    String name = "/theme/" + file;
    try (var lines = Objects.requireNonNull(Headlines.class.getResourceAsStream(name), name)) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> headline(language, line.split("\t")))
          .toList();
    }
  }

  private static GoldSet.Item headline(String language, String[] columns) {
    Set<String> themes =
        columns[0].equals("-") ? Set.of() : Set.copyOf(List.of(columns[0].split(",")));
    return new GoldSet.Item(columns[1], language, columns[1], "", themes, true);
  }
}
