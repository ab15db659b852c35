package dev.wirewatch.feed.manage;

/** Orders of a list of feeds that the database knows; feeds that are equal stand by name. */
public enum FeedOrder {
  NAME("0"),
  /** Worst first. */
  HEALTH(ListedHealth.RANK_SQL),
  /** Who has not answered for longest first, who never has before all. */
  ANSWERED("coalesce(cast(extract(epoch from last_success_at) as bigint), 0)"),
  /** Who is asked soonest first, who is not asked any more last. */
  NEXT("coalesce(cast(extract(epoch from next_poll_at) as bigint), 99999999999)");

  private final String key;

  FeedOrder(String key) {
    this.key = key;
  }

  /** The number that feeds are ordered by. */
  String key() {
    return key;
  }

  String by(boolean reversed) {
    String direction = reversed ? "desc" : "asc";
    String names = this == NAME ? direction : "asc";
    return "sort_key %s, sort_name %s, id %s".formatted(direction, names, names);
  }

  String after(boolean reversed) {
    String beyond = reversed ? "<" : ">";
    String names = this == NAME ? beyond : ">";
    return """
    (%1$s %2$s :key or %1$s = :key and (lower(name) %3$s :name or lower(name) = :name and id %3$s :id))\
    """
        .formatted("(" + key + ")", beyond, names);
  }
}
