package dev.wirewatch.feed.pages.list;

import dev.wirewatch.web.page.Address;
import java.util.List;
import java.util.Map;

/**
 * What the list of feeds may be filtered and ordered by, and what it is now.
 *
 * @param columns headings that the list can be ordered by, by the order's code
 * @param groupNames all groups, to choose one for feeds
 * @param filtered whether anything is filtered
 * @param clear the list with nothing filtered
 */
record ListBar(
    String text,
    List<Choice> groups,
    List<Choice> outlets,
    List<Choice> languages,
    List<Choice> conditions,
    List<Choice> sorts,
    Map<String, Column> columns,
    List<String> groupNames,
    boolean filtered,
    Address clear) {

  /** A choice of a control. */
  record Choice(String value, String label, boolean chosen) {}

  /**
   * A heading.
   *
   * @param direction as {@code aria-sort} has it
   * @param link the list ordered by it, turned round if it is so already
   */
  record Column(String direction, Address link) {}
}
