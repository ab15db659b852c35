package dev.wirewatch.theme.suggest;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.ReviewedTags;
import dev.wirewatch.item.State;
import dev.wirewatch.theme.suggest.Likeness.Opinion;
import dev.wirewatch.theme.suggest.Suggested.Reason;
import dev.wirewatch.theme.suggest.Suggested.Suggestion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Suggests items of the last days for a theme that no rule gave it. What the desk kept under the
 * theme or gave it shows what is right, what it dismissed or took the theme from what is not; what
 * nobody decided about counts a little, by its tags.
 */
@Service
public class Suggestions {

  /** How far back suggested items go. */
  public static final Duration PERIOD = Duration.ofDays(7);

  private static final int MOST_DECIDED = 1_000;
  private static final int MOST_TAGGED = 1_000;
  private static final int NEWEST = 2_000;
  private static final int SHOWN = 30;
  private static final int WORDS_SHOWN = 8;

  /** A decision counts as much as so many items that nobody decided about. */
  private static final int DECISION = 3;

  /** One word alone suggests nothing. */
  private static final int FEWEST_WORDS = 2;

  private static final double SPEAKS = 0.1;

  private final Items items;
  private final InstantSource clock;
  private final ItemWords words = new ItemWords();

  Suggestions(Items items, InstantSource clock) {
    this.items = items;
    this.clock = clock;
  }

  /** The second opinion on a theme as of now. */
  public Suggested of(String themeId) {
    Map<Item, Boolean> decided = decided(themeId);
    int right = (int) decided.values().stream().filter(each -> each).count();
    var none = new Suggested(decided.size(), right, 0, List.of());
    if (!none.isLearned()) {
      return none;
    }
    var examples = new ArrayList<TrainingItem>();
    var known = new HashSet<Long>();
    decided.forEach((item, isRight) -> {
      known.add(item.id());
      examples.add(example(item, isRight, DECISION));
    });
    newest(ItemFilter.NONE.withThemes(Set.of(themeId)), MOST_TAGGED).stream()
        .filter(item -> known.add(item.id()))
        .forEach(item -> examples.add(example(item, true, 1)));
    var others = new LinkedHashMap<Item, TrainingItem>();
    newest(ItemFilter.NONE, NEWEST).stream()
        .filter(item -> known.add(item.id()))
        .forEach(item -> others.put(item, example(item, false, 1)));
    return suggested(none, examples, others);
  }

  /** Whether the theme is right, by item, as far as somebody decided about that. */
  private Map<Item, Boolean> decided(String themeId) {
    ReviewedTags reviewed = items.reviewed(themeId);
    var decided = new LinkedHashMap<Item, Boolean>();
    newestOf(reviewed.added()).forEach(item -> decided.put(item, true));
    newestOf(reviewed.removed()).forEach(item -> decided.put(item, false));
    var states = Set.of(State.KEPT, State.DISMISSED);
    var marked = ItemFilter.NONE.withThemes(Set.of(themeId)).withStates(states);
    for (Item item : newest(marked, MOST_DECIDED)) {
      if (!reviewed.added().contains(item.id())) {
        decided.put(item, item.state() == State.KEPT);
      }
    }
    return decided;
  }

  private List<Item> newestOf(Set<Long> ids) {
    return items.byIds(ids.stream().sorted(Comparator.reverseOrder()).limit(MOST_DECIDED).toList());
  }

  private List<Item> newest(ItemFilter filter, int limit) {
    return Items.withoutText(() -> items.find(filter, null, limit)).items();
  }

  /** Each half of the others is judged by what was learned without it, stories kept together. */
  private Suggested suggested(
      Suggested none, List<TrainingItem> examples, Map<Item, TrainingItem> others) {
    Instant since = clock.instant().minus(PERIOD);
    var found = new ArrayList<Suggestion>();
    int lookedAt = 0;
    for (int half = 0; half < 2; half++) {
      var learned = new ArrayList<>(examples);
      var judged = new ArrayList<Item>();
      for (Map.Entry<Item, TrainingItem> other : others.entrySet()) {
        Item item = other.getKey();
        if (item.storyId() % 2 != half) {
          learned.add(other.getValue());
        } else if (item.state() != State.DISMISSED && !item.time().isBefore(since)) {
          judged.add(item);
        }
      }
      lookedAt += judged.size();
      Likeness likeness = Likeness.learn(learned);
      for (Item item : judged) {
        Opinion opinion = likeness.judge(words.of(item));
        if (isForIt(opinion)) {
          found.add(suggestion(item, opinion));
        }
      }
    }
    return new Suggested(none.decisions(), none.right(), lookedAt, best(found));
  }

  private TrainingItem example(Item item, boolean isRight, int weight) {
    return new TrainingItem(item.id(), words.of(item), isRight, weight);
  }

  static boolean isForIt(Opinion opinion) {
    long speak = opinion.words().stream().filter(word -> word.weight() >= SPEAKS).count();
    return opinion.score() > 0 && speak >= FEWEST_WORDS;
  }

  /** Says what speaks for an item in its own words. */
  private static Suggestion suggestion(Item item, Opinion opinion) {
    Map<String, String> written = TrainingItem.words(ItemText.of(item));
    List<Reason> reasons =
        opinion.words().stream()
            .filter(word -> Math.abs(word.weight()) >= SPEAKS)
            .limit(WORDS_SHOWN)
            .map(word -> new Reason(written.getOrDefault(word.word(), word.word()), word.weight()))
            .toList();
    return new Suggestion(item, opinion.score(), reasons);
  }

  /** Each story once. */
  private static List<Suggestion> best(List<Suggestion> found) {
    var stories = new HashSet<Long>();
    return found.stream()
        .sorted(
            Comparator.comparingDouble(Suggestion::score)
                .reversed()
                .thenComparing(each -> each.item().id(), Comparator.reverseOrder()))
        .filter(each -> stories.add(each.item().storyId()))
        .limit(SHOWN)
        .toList();
  }
}
