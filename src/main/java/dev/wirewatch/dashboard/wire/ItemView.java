package dev.wirewatch.dashboard.wire;

import dev.wirewatch.dashboard.page.Moment;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.State;
import java.util.List;
import java.util.Locale;

/**
 * An item as the wire shows it.
 *
 * @param also other items that carry the same story
 */
public record ItemView(
    Item item,
    List<Segment> headline,
    List<Segment> snippet,
    List<TagView> tags,
    Moment time,
    List<Item> also) {

  /**
   * A theme of the item.
   *
   * @param why the reason in a sentence
   */
  public record TagView(String id, String name, String why) {}

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

  static String languageName(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }
}
