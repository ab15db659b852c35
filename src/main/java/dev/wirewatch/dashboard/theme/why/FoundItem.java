package dev.wirewatch.dashboard.theme.why;

import dev.wirewatch.item.Item;
import dev.wirewatch.web.page.Moment;

/**
 * An item of the wire that is what somebody missed, or like it.
 *
 * @param how it was recognised
 * @param decided the last decision about it in words; empty if there is none
 */
record FoundItem(Item item, How how, Moment seen, String decided) {

  enum How {
    SAME_ADDRESS("the same address"),
    SAME_HEADLINE("the same headline"),
    SIMILAR("a similar headline");

    private final String words;

    How(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
