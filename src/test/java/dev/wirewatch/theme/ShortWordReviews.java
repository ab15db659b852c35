package dev.wirewatch.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What was found about short Chinese words and the longer words in which they stand. */
final class ShortWordReviews {

  static final String FILE = "short-words.tsv";

  /** Before a reason that holds for all longer words. */
  private static final String ALL = "* ";

  private final Map<String, Set<String>> longerWords = new LinkedHashMap<>();
  private final Set<String> wholly = new LinkedHashSet<>();

  ShortWordReviews() throws IOException {
    try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/theme/" + FILE))) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> read(line.split("\t")));
    }
  }

  /** Whether a short word was looked at. */
  boolean has(String word) {
    return longerWords.containsKey(word);
  }

  /** Those of the longer words at which nobody has looked. */
  List<String> unknown(String word, List<String> longer) {
    Set<String> known = longerWords.getOrDefault(word, Set.of());
    return wholly.contains(word)
        ? List.of()
        : longer.stream().filter(text -> !known.contains(text)).toList();
  }

  /** The longer words that are listed, by short word. */
  Map<String, Set<String>> longerWords() {
    return longerWords;
  }

  private void read(String[] columns) {
    switch (columns[0]) {
      case "alone" -> List.of(columns[1].split(" ")).forEach(this::listed);
      case "same", "other" -> read(columns[1], columns[2]);
      default -> throw new IllegalStateException(FILE + " has no lines that begin " + columns[0]);
    }
  }

  private void read(String word, String longer) {
    Set<String> words = listed(word);
    if (longer.startsWith(ALL)) {
      wholly.add(word);
    } else {
      words.addAll(List.of(longer.split(" ")));
    }
  }

  private Set<String> listed(String word) {
    return longerWords.computeIfAbsent(word, text -> new LinkedHashSet<>());
  }
}
