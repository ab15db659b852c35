package dev.wirewatch.theme;

import dev.wirewatch.item.FullText;
import dev.wirewatch.item.ItemTagger.ItemText;
import java.util.List;
import java.util.Random;

/**
 * Random texts in three scripts, and words for random rules. They are made of few words, so that
 * words, phrases and repetition meet often.
 */
public final class RandomTexts {

  private static final String[] WORDS = {
    "Kuril",
    "islands",
    "talks",
    "Russia",
    "Russian",
    "S-400",
    "C-400",
    "peace",
    "Курилы",
    "Курильских",
    "переговоры",
    "мир",
    "Россия",
    "России",
    "俄罗斯",
    "中国",
    "和平",
    "条约",
    "千岛群岛",
    "俄",
    "中俄"
  };

  private final Random random;

  public RandomTexts(long seed) {
    random = new Random(seed);
  }

  public ItemText text() {
    return new ItemText(
            words(1 + below(6)),
            words(below(13)),
            pick("en", "ru", "zh"),
            pick("TASS", "Xinhua"),
            pick("Russia", ""))
        .with(FullText.of(body()), below(3) == 0 ? List.of(words(2), words(1)) : List.of());
  }

  /** Paragraphs with sentences; every other text has none. */
  private String body() {
    var body = new StringBuilder();
    for (int i = below(2) * below(12); i > 0; i--) {
      body.append(words(1 + below(30))).append(pick("\n", ". ", "。", ", "));
    }
    return body.toString();
  }

  private String words(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(word()).append(pick(" ", " ", ", ", "", "-", ". ", "。"));
    }
    return text.toString();
  }

  public String word() {
    return pick(WORDS);
  }

  /** Two words in quotation marks. */
  public String phrase() {
    return "\"" + word() + " " + word() + "\"";
  }

  public String pick(String... of) {
    return of[below(of.length)];
  }

  /** A whole number from 0 to below a bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }
}
