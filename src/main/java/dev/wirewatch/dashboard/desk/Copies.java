package dev.wirewatch.dashboard.desk;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.review.Decision;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was decided about other items of an item's story, and which of them wait. */
@Component
class Copies {

  private static final int MOST = 50;

  private final Items items;
  private final Reviews reviews;
  private final InstantSource clock;

  Copies(Items items, Reviews reviews, InstantSource clock) {
    this.items = items;
    this.reviews = reviews;
    this.clock = clock;
  }

  /**
   * The story of an item as far as decisions go.
   *
   * @param words what was decided about another of its items, if this one is new; null if nothing
   * @param state the same as a call has it
   * @param fresh ids of its items that are new, this one included
   */
  record Story(@Nullable String words, @Nullable String state, List<Long> fresh) {}

  Story of(Item item) {
    List<Item> story = items.story(item.storyId(), MOST);
    List<Long> fresh =
        story.stream().filter(each -> each.state() == State.NEW).map(Item::id).toList();
    Item decided =
        item.state() == State.NEW
            ? story.stream()
                .filter(each -> each.state() != State.NEW)
                .reduce((first, later) -> later)
                .orElse(null)
            : null;
    if (decided == null) {
      return new Story(null, null, fresh);
    }
    Map<Long, Decision> last = reviews.lastOf(List.of(decided.id()));
    String state = decided.state() == State.KEPT ? "kept" : "dismissed";
    return new Story(words(decided, state, last.get(decided.id())), state, fresh);
  }

  private String words(Item decided, String state, @Nullable Decision last) {
    String what = decided.outlet() + "’s item was " + state;
    return last == null
        ? what + "."
        : what
            + " by "
            + last.decidedBy()
            + ", "
            + Moment.of(last.decidedAt(), clock.instant(), ReaderZone.get()).shown()
            + ".";
  }
}
