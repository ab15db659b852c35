package dev.wirewatch.feed;

/** The address is polled already. */
public final class FeedExists extends Exception {

  private final transient Feed feed;

  FeedExists(Feed feed) {
    super("The feed \"" + feed.name() + "\" has this address already.");
    this.feed = feed;
  }

  /** The feed that has the address. */
  public Feed feed() {
    return feed;
  }
}
