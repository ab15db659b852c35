package dev.wirewatch.dashboard.wire;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.State;
import dev.wirewatch.text.LanguageName;
import dev.wirewatch.theme.explain.Segment;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An item as the wire shows it: what is told of it, and when it was, which ages. */
public record ItemView(Told told, Moment time) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  /**
   * What is shown of an item as long as nobody changes it.
   *
   * @param also other items that carry the same story
   */
  public record Told(
      Item item,
      List<Segment> headline,
      List<Segment> snippet,
      List<TagView> tags,
      List<Item> also) {

    public boolean isKept() {
      return item.state() == State.KEPT;
    }

    public boolean isDismissed() {
      return item.state() == State.DISMISSED;
    }

    /** The state in lower case, as addresses and styles have it. */
    public String state() {
      return item.state().name().toLowerCase(Locale.ROOT);
    }

    /** The name of the item's language; empty if unknown. */
    public String language() {
      return languageName(item.language());
    }
  }

  /**
   * A theme of the item.
   *
   * @param why the reason in a sentence
   */
  public record TagView(String id, String name, String why) {}

  public Item item() {
    return told.item();
  }

  public List<Segment> headline() {
    return told.headline();
  }

  public List<Segment> snippet() {
    return told.snippet();
  }

  public List<TagView> tags() {
    return told.tags();
  }

  public List<Item> also() {
    return told.also();
  }

  /** Ids of the other items of its story that nobody has decided about; null if there are none. */
  public @Nullable String freshCopies() {
    String ids =
        also().stream()
            .filter(each -> each.state() == State.NEW)
            .map(each -> String.valueOf(each.id()))
            .collect(Collectors.joining(","));
    return ids.isEmpty() ? null : ids;
  }

  public boolean isKept() {
    return told.isKept();
  }

  public boolean isDismissed() {
    return told.isDismissed();
  }

  /** The state in lower case, as addresses and styles have it. */
  public String state() {
    return told.state();
  }

  /** The name of the item's language; empty if unknown. */
  public String language() {
    return told.language();
  }

  /** The day on which it stands on the wire, for lists that do not name it. */
  public String day() {
    return DAY.format(item().time().atZone(ReaderZone.get()));
  }

  static String languageName(String tag) {
    return LanguageName.inEnglish(tag);
  }
}
