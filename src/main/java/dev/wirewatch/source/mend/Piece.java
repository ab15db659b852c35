package dev.wirewatch.source.mend;

import org.jsoup.nodes.Attributes;

/**
 * A piece of a document: a tag, or the text between two tags.
 *
 * @param name of the tag as it is written; empty for a text
 * @param attributes of a start tag
 * @param text without references; empty for a tag
 */
record Piece(Kind kind, String name, Attributes attributes, String text) {

  enum Kind {
    START,
    EMPTY,
    END,
    TEXT
  }

  static Piece text(String text) {
    return new Piece(Kind.TEXT, "", new Attributes(), text);
  }

  static Piece end(String name) {
    return new Piece(Kind.END, name, new Attributes(), "");
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  boolean isEnd() {
    return kind == Kind.END;
  }

  boolean isStart() {
    return kind == Kind.START || kind == Kind.EMPTY;
  }
}
