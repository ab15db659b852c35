package dev.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {

  @Test
  void showsWordsThatWereReplaced() {
    assertThat(diff("Russia to sell missiles", "Russia to lease missiles"))
        .isEqualTo("Russia to [-sell-]{+lease+} missiles");
  }

  @Test
  void comparesScriptsWithoutSpacesByCharacter() {
    assertThat(diff("中俄能源合作", "中俄军事合作")).isEqualTo("中俄[-能源-]{+军事+}合作");
  }

  @Test
  void showsWhatWasAddedToAnEmptyText() {
    assertThat(diff("", "Now there is one")).isEqualTo("{+Now there is one+}");
    assertThat(diff("same", "same")).isEqualTo("same");
  }

  @Test
  void keepsEmojiAndLineBreaksWhole() {
    assertThat(diff("a 🛢 b", "a 🚀\nb")).isEqualTo("a [-🛢 -]{+🚀\n+}b");
  }

  @Test
  void findsSmallChangesInLongTexts() {
    String words = "word ".repeat(5_000);
    assertThat(diff(words + "gas " + words, words + "oil " + words))
        .isEqualTo(words + "[-gas-]{+oil+} " + words);
  }

  private static String diff(String before, String after) {
    return WordDiff.between(before, after).stream()
        .map(c ->
            switch (c.kind()) {
              case SAME -> c.text();
              case ADDED -> "{+" + c.text() + "+}";
              case REMOVED -> "[-" + c.text() + "-]";
            })
        .collect(Collectors.joining());
  }
}
