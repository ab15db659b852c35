package dev.wirewatch.theme.suggest;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.theme.suggest.Likeness.Opinion;
import dev.wirewatch.theme.suggest.Suggested.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What the desk rather keeps than dismisses, learned from the newest items that it decided about.
 * It is learned anew after some minutes, not for every page.
 */
@Service
public class Keeping {

  /** For so long what was learned is good enough. */
  public static final Duration GOOD = Duration.ofMinutes(5);

  private static final int MOST = 500;

  /** Of each: nothing looks like what nobody has seen. */
  private static final int NEEDED = 5;

  private static final int WORDS_SHOWN = 5;
  private static final double SPEAKS = 0.1;

  private final Items items;
  private final InstantSource clock;
  private final ItemWords words = new ItemWords();
  private volatile @Nullable Learned learned;

  Keeping(Items items, InstantSource clock) {
    this.items = items;
    this.clock = clock;
  }

  /** What was learned at a time; none if too little was decided. */
  private record Learned(Instant at, @Nullable Likeness likeness) {}

  /**
   * What is to be said of an item.
   *
   * @param score above 0 if it rather looks like what was kept
   * @param words that say most, for and against, the strongest first
   */
  public record Judgement(double score, List<Reason> words) {}

  /** Whether enough was decided to learn from. */
  public boolean isLearned() {
    return likeness() != null;
  }

  /** How likely an item is kept, as a score that orders items; 0 for all while nothing is known. */
  public double score(Item item) {
    Likeness known = likeness();
    return known == null ? 0 : known.judge(words.of(item)).score();
  }

  /** The same with reasons; none while nothing is known. */
  public @Nullable Judgement judge(Item item) {
    Likeness known = likeness();
    if (known == null) {
      return null;
    }
    Map<String, String> written = TrainingItem.words(ItemText.of(item));
    Opinion opinion = known.judge(written.keySet());
    return new Judgement(
        opinion.score(),
        opinion.words().stream()
            .filter(word -> Math.abs(word.weight()) >= SPEAKS)
            .limit(WORDS_SHOWN)
            .map(word -> new Reason(written.getOrDefault(word.word(), word.word()), word.weight()))
            .toList());
  }

  private @Nullable Likeness likeness() {
    Instant now = clock.instant();
    Learned known = learned;
    if (known == null || now.isBefore(known.at()) || !now.isBefore(known.at().plus(GOOD))) {
      known = new Learned(now, learn());
      learned = known;
    }
    return known.likeness();
  }

  private @Nullable Likeness learn() {
    List<Item> kept = newest(State.KEPT);
    List<Item> dismissed = newest(State.DISMISSED);
    if (kept.size() < NEEDED || dismissed.size() < NEEDED) {
      return null;
    }
    var examples = new ArrayList<TrainingItem>();
    kept.forEach(item -> examples.add(example(item, true)));
    dismissed.forEach(item -> examples.add(example(item, false)));
    return Likeness.learn(examples);
  }

  private List<Item> newest(State state) {
    ItemFilter filter = ItemFilter.NONE.withStates(Set.of(state));
    return Items.withoutText(() -> items.find(filter, null, MOST)).items();
  }

  private TrainingItem example(Item item, boolean isRight) {
    return new TrainingItem(item.id(), words.of(item), isRight, 1);
  }
}
