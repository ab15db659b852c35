package dev.wirewatch.dashboard.item;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.Items;
import dev.wirewatch.review.Decision;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.review.note.Notes;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of an item beside its text: who carries it, how it changed, what was decided. */
@Component
public class ItemHistory {

  /** A story of more items than a page can take is most likely a headline that returns daily. */
  private static final int STORY_SHOWN = 50;

  private final Items items;
  private final Reviews reviews;
  private final Themes themes;
  private final Notes notes;
  private final CurrentUser user;
  private final InstantSource clock;

  ItemHistory(
      Items items,
      Reviews reviews,
      Themes themes,
      Notes notes,
      CurrentUser user,
      InstantSource clock) {
    this.items = items;
    this.reviews = reviews;
    this.themes = themes;
    this.notes = notes;
    this.user = user;
    this.clock = clock;
  }

  /**
   * The history of an item as of now.
   *
   * @param story all items that carry its story, the earliest first; none if nobody else does
   * @param versions newest first
   * @param made decisions about it, undone ones included, the first one first
   * @param decisions the same in words
   * @param notes the thread about it, the first one first
   * @param last id of the last decision that was not undone; none if there is none
   */
  public record History(
      Moment seen,
      List<StoryLine> story,
      List<ItemVersionView> versions,
      List<Decision> made,
      List<DecisionView> decisions,
      List<NoteView> notes,
      @Nullable Long last) {

    /** Whether the item was ever published otherwise. */
    public boolean isEdited() {
      return versions.size() > 1;
    }
  }

  public History of(Item item) {
    Instant now = clock.instant();
    ZoneId zone = ReaderZone.get();
    Map<String, String> names =
        themes.all().stream().collect(Collectors.toMap(Theme::id, Theme::name));
    List<Decision> made = reviews.of(item.id());
    return new History(
        Moment.of(item.firstSeenAt(), now, zone),
        StoryLine.of(items.story(item.storyId(), STORY_SHOWN), item.id(), now, zone),
        ItemVersionView.newestFirst(items.versions(item.id()), now, zone),
        made,
        made.stream().map(each -> DecisionView.of(each, names, now, zone)).toList(),
        notes.of(item.id()).stream()
            .map(note -> NoteView.of(note, user.name(), now, zone))
            .toList(),
        made.stream()
            .filter(each -> each.undoneAt() == null)
            .map(Decision::id)
            .reduce((first, later) -> later)
            .orElse(null));
  }
}
