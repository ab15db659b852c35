package dev.wirewatch.query;

import dev.wirewatch.query.WordLists.Entry;
import dev.wirewatch.query.WordSequence.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Puts the marks of word lists beside the words. A phrase is marked at its first and its last word,
 * so that nearness is counted from either end, as for the phrase itself.
 */
final class WordListFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final WordLists lists;
  private final boolean wholePhrases;

  /** All words of the text by position, the marks after the words; null before the first word. */
  private @Nullable List<List<Word>> positions;

  private int position;
  private int inPosition;
  private int skipped;

  WordListFilter(TokenStream words, WordLists lists, boolean wholePhrases) {
    super(words);
    this.lists = lists;
    this.wholePhrases = wholePhrases;
  }

  private record Word(String text, int start, int end) {}

  @Override
  public void reset() throws IOException {
    super.reset();
    positions = null;
    position = 0;
    inPosition = 0;
    skipped = 0;
  }

  @Override
  public boolean incrementToken() throws IOException {
    List<List<Word>> all = positions;
    if (all == null) {
      all = read();
      mark(all);
      positions = all;
    }
    while (position < all.size() && inPosition >= all.get(position).size()) {
      skipped += inPosition == 0 ? 1 : 0;
      position++;
      inPosition = 0;
    }
    if (position >= all.size()) {
      return false;
    }
    emit(all.get(position).get(inPosition));
    return true;
  }

  private void emit(Word word) {
    clearAttributes();
    term.append(word.text());
    offset.setOffset(word.start(), word.end());
    increment.setPositionIncrement(inPosition == 0 ? 1 + skipped : 0);
    skipped = 0;
    inPosition++;
  }

  private List<List<Word>> read() throws IOException {
    var all = new ArrayList<List<Word>>();
    while (input.incrementToken()) {
      for (int i = 0; i < increment.getPositionIncrement(); i++) {
        all.add(new ArrayList<>(4));
      }
      all.getLast().add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
    }
    return all;
  }

  private void mark(List<List<Word>> all) {
    var marks = new ArrayList<List<Word>>(all.size());
    all.forEach(words -> marks.add(new ArrayList<>(0)));
    for (int i = 0; i < all.size(); i++) {
      for (Word word : all.get(i)) {
        for (Entry entry : lists.startingWith(word.text())) {
          mark(all, marks, i, word, entry);
        }
      }
    }
    for (int i = 0; i < all.size(); i++) {
      all.get(i).addAll(marks.get(i));
    }
  }

  private void mark(List<List<Word>> all, List<List<Word>> marks, int at, Word first, Entry entry) {
    int end = end(all, at, first, entry.sequence());
    if (end < 0) {
      return;
    }
    add(marks.get(at), new Word(entry.mark(), first.start(), end));
    int last = at + entry.sequence().last();
    if (last > at && last < all.size()) {
      int start = wholePhrases ? first.start() : all.get(last).getFirst().start();
      add(marks.get(last), new Word(entry.mark(), start, Math.max(start, end)));
    }
  }

  private static void add(List<Word> marks, Word mark) {
    if (!marks.contains(mark)) {
      marks.add(mark);
    }
  }

  /** Offset where a sequence that starts with a word ends; -1 where the text goes on otherwise. */
  private static int end(List<List<Word>> all, int at, Word first, WordSequence sequence) {
    var parts = sequence.parts();
    if (!parts.getFirst().fits(first.text())) {
      return -1;
    }
    int end = first.end();
    for (Part part : parts.subList(1, parts.size())) {
      Word fitting = find(all, at + part.position(), part);
      if (fitting == null) {
        return -1;
      }
      end = fitting.end();
    }
    return end;
  }

  private static @Nullable Word find(List<List<Word>> all, int position, Part part) {
    if (position < all.size()) {
      for (Word word : all.get(position)) {
        if (part.fits(word.text())) {
          return word;
        }
      }
    }
    return null;
  }
}
