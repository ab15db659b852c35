package dev.wirewatch.analysis;

/**
 * Where a passage begins in the original: at the paragraph, or at the sentence, in which a name or
 * figure comes up for the first time after the beginning of the passage before it.
 *
 * @param words the name or figure; empty for the beginning of the text
 * @param midway whether the passage begins with that sentence rather than with its paragraph
 */
record PassageStart(String words, boolean midway) {

  static final PassageStart OF_TEXT = new PassageStart("", false);
}
