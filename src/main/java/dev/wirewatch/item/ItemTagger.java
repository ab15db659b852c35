package dev.wirewatch.item;

import dev.wirewatch.query.TextWords;
import java.util.List;

/** Says which themes texts are about. Called while items are stored, in the same transaction. */
public interface ItemTagger {

  /**
   * Tags texts.
   *
   * @return for each text, in the same order, its tags by rule; empty where no rule matches
   */
  List<List<Tag>> tag(List<ItemText> texts);

  /**
   * Keeps the rules as they are until the caller's transaction ends. Tagging does so too; whoever
   * locks items before it tags them must call this first, because others lock in this order.
   */
  default void hold() {}

  /** Whether there is a theme with an id. */
  default boolean knows(String themeId) {
    return true;
  }

  /**
   * What rules look at.
   *
   * @param language BCP 47 tag, or empty
   * @param body what the feed says beyond headline and summary
   * @param categories as the feed named them
   */
  record ItemText(
      TextWords title,
      TextWords summary,
      String language,
      String outlet,
      String country,
      FullText body,
      List<String> categories) {

    public ItemText(String title, String summary, String language, String outlet, String country) {
      this(
          TextWords.of(title),
          TextWords.of(summary),
          language,
          outlet,
          country,
          FullText.NONE,
          List.of());
    }

    /** The same item with all that its feed says of it. */
    public ItemText with(FullText body, List<String> categories) {
      return new ItemText(title, summary, language, outlet, country, body, categories);
    }

    /** The text of a stored item. */
    public static ItemText of(Item item) {
      return new ItemText(
          item.title(), item.summary(), item.language(), item.outlet(), item.country());
    }
  }
}
