package dev.wirewatch.query;

/** A text that is being written again, which knows of each character where it comes from. */
final class Respelling {

  private final char[] chars;
  private final int[] sources;
  private int length;

  /**
   * Starts one.
   *
   * @param longest most characters that it will have
   */
  Respelling(int longest) {
    chars = new char[longest];
    sources = new int[longest + 1];
  }

  /** Writes a character that stands for the one at an offset, or before it. */
  void add(char c, int source) {
    chars[length] = c;
    sources[length++] = source;
  }

  /** Takes the end of the text it is made from. */
  void end(int source) {
    sources[length] = source;
  }

  int length() {
    return length;
  }

  char at(int i) {
    return chars[i];
  }

  char last() {
    return length == 0 ? ' ' : chars[length - 1];
  }

  /** Replaces the last character. */
  void setLast(char c) {
    chars[length - 1] = c;
  }

  /** Where the character at an offset comes from; where the text ends, for the end. */
  int source(int i) {
    return sources[i];
  }

  /** Copies characters into an array, as a reader does. */
  void copy(int from, char[] target, int offset, int count) {
    System.arraycopy(chars, from, target, offset, count);
  }
}
