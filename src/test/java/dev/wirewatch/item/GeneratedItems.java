package dev.wirewatch.item;

import dev.wirewatch.query.TextWords;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A search index of many made-up items in three languages. Their words are those of given
 * headlines, as frequent as there, among many more words that are rare, as in news.
 */
public final class GeneratedItems {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int RARE = 150_000;
  private static final int BATCH = 1_000;
  private static final String[] SYLLABLES = {
    "ka", "lo", "mi", "ter", "sun", "vo", "ral", "gen", "pu", "tis", "or", "da", "ne", "shi"
  };
  private static final String[] CYRILLIC = {
    "ка", "ло", "ми", "тер", "сун", "во", "рал", "ген", "пу", "тис", "ор", "да", "не", "ши"
  };

  private final List<List<String>> headlines;

  /**
   * Takes headlines to make items of.
   *
   * @param headlines English, Russian and Chinese ones
   */
  public GeneratedItems(List<List<String>> headlines) {
    this.headlines = headlines;
  }

  /** Opens an index of so many items; one that is there already is used again. */
  public ItemIndex index(Path folder, int items) {
    var index = new ItemIndex(folder, () -> {});
    if (index.position() < 0) {
      IntStream.range(0, items / BATCH).parallel().forEach(batch -> index.add(batch(batch)));
      index.commit(0);
    }
    index.refresh();
    return index;
  }

  private List<IndexedItem> batch(int number) {
    var random = new Random(number);
    var batch = new ArrayList<IndexedItem>();
    for (int i = 0; i < BATCH; i++) {
      batch.add(item((long) number * BATCH + i + 1, random));
    }
    return batch;
  }

  private IndexedItem item(long id, Random random) {
    int language = random.nextInt(3);
    double decided = random.nextDouble();
    State state = decided < 0.02 ? State.KEPT : decided < 0.05 ? State.DISMISSED : State.NEW;
    return new IndexedItem(
        id,
        random.nextInt(200),
        START.plusSeconds(id * 20),
        START.plusSeconds(id * 20),
        state,
        TextWords.of(text(language, 9, random)),
        TextWords.of(text(language, 30, random)),
        FullText.NONE,
        List.of(),
        "Outlet " + random.nextInt(60),
        "Country " + random.nextInt(20),
        new String[] {"en", "ru", "zh"}[language],
        random.nextInt(20) == 0 ? List.of("bilateral-ties") : List.of());
  }

  private String text(int language, int words, Random random) {
    List<String> pool = headlines.get(language);
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      String headline = pool.get(random.nextInt(pool.size()));
      text.append(language == 2 ? piece(headline, random) : word(headline, language, random));
    }
    return text.toString();
  }

  /** One word in two is rare. */
  private static String word(String headline, int language, Random random) {
    if (random.nextBoolean()) {
      return rare(language, random) + " ";
    }
    String[] words = headline.split("\\s+");
    return words[random.nextInt(words.length)] + " ";
  }

  private static String piece(String headline, Random random) {
    int start = random.nextInt(headline.length());
    return headline.substring(start, Math.min(headline.length(), start + 3));
  }

  private static String rare(int language, Random random) {
    String[] syllables = language == 0 ? SYLLABLES : CYRILLIC;
    // A product of two even choices: some of them are far more frequent than others.
    int number = (int) (random.nextDouble() * random.nextDouble() * RARE);
    var word = new StringBuilder();
    for (int rest = number + 14; rest > 0; rest /= syllables.length) {
      word.append(syllables[rest % syllables.length]);
    }
    return word.toString();
  }
}
