package dev.wirewatch.feed.access;

/** Something that cannot be stored or sent as a feed's access. */
public final class BadAccess extends Exception {

  private final String field;

  BadAccess(String field, String reason) {
    super(reason);
    this.field = field;
  }

  /** The part that is wrong: userAgent, headers, username, password or cookies. */
  public String field() {
    return field;
  }

  /** What is wrong and what would be right, as a sentence. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
