package dev.wirewatch.dashboard.wire;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.Tag;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.explain.Marking;
import dev.wirewatch.theme.explain.Segment;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes items fit to be shown: marks what matched, names themes, and says why. */
@Component
public class ItemViews {

  private final Themes themes;
  private final InstantSource clock;
  private final ToldStories told = new ToldStories();

  ItemViews(Themes themes, InstantSource clock) {
    this.themes = themes;
    this.clock = clock;
  }

  /** One item by itself. */
  public ItemView view(Item item) {
    return views(List.of(List.of(item))).getFirst();
  }

  /** An item's whole summary. */
  public List<Segment> summary(Item item) {
    return Marking.of("summary", item.summary(), item.tags()).whole();
  }

  /** What the feed says beyond the summary, paragraph by paragraph; empty if that is nothing. */
  public List<List<Segment>> body(Item item, String body) {
    return body.isEmpty() ? List.of() : Marking.of("body", body, item.tags()).lines();
  }

  /** Stories, the item to show first in each. */
  List<ItemView> views(List<List<Item>> stories) {
    List<Theme> known = themes.all();
    Map<String, String> names = known.stream().collect(Collectors.toMap(Theme::id, Theme::name));
    Instant now = clock.instant();
    return stories.stream()
        .map(story ->
            new ItemView(
                told.of(story, known, items -> told(items, names)), time(story.getFirst(), now)))
        .toList();
  }

  private static Moment time(Item item, Instant now) {
    ZoneId zone = ReaderZone.get();
    OffsetDateTime time =
        item.publishedAt() == null
            ? item.firstSeenAt().atZone(zone).toOffsetDateTime()
            : item.publishedAt();
    return Moment.onTheWire(time, now, zone);
  }

  private static ItemView.Told told(List<Item> story, Map<String, String> names) {
    Item item = story.getFirst();
    return new ItemView.Told(
        item,
        Marking.of("title", item.title(), item.tags()).whole(),
        Marking.of("summary", item.summary(), item.tags()).snippet(),
        item.tags().stream().map(tag -> view(tag, names)).toList(),
        List.copyOf(story.subList(1, story.size())));
  }

  private static ItemView.TagView view(Tag tag, Map<String, String> names) {
    String name = names.getOrDefault(tag.themeId(), tag.themeId());
    return new ItemView.TagView(tag.themeId(), name, Why.sentence(tag, name));
  }
}
