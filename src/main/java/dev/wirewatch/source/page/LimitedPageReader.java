package dev.wirewatch.source.page;

import java.io.Reader;

/** A text that ends where patience with its reader ended. */
final class LimitedPageReader extends Reader {

  /** As much as is handed out at once, so that patience is looked at often. */
  private static final int PART = 2_048;

  private final String text;
  private final PageTimeLimit patience;
  private int at;

  LimitedPageReader(String text, PageTimeLimit patience) {
    this.text = text;
    this.patience = patience;
  }

  @Override
  public int read(char[] characters, int from, int length) {
    int part = Math.min(Math.min(length, PART), text.length() - at);
    if (part == 0 || patience.isOver()) {
      return -1;
    }
    text.getChars(at, at + part, characters, from);
    at += part;
    return part;
  }

  /** Whether the text was read to its end. */
  boolean isAtEnd() {
    return at == text.length();
  }

  @Override
  public void close() {}
}
