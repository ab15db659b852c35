package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A long text cut into passages: paragraphs, and long paragraphs in groups of sentences. The words
 * of a passage are as far from those of the next one as {@link #STRIDE} says, so that no phrase and
 * no nearness goes beyond it, and a word's position tells its passage.
 */
public final class Passages {

  /** Positions from the beginning of a passage to that of the next one; a power of two. */
  static final int STRIDE = 1 << 10;

  /** Sentences are joined up to so many words, or characters of scripts without spaces. */
  private static final int LONGEST = 40;

  private final TextWords words;
  private final List<TextWords> cut = new ArrayList<>();
  private TextWords open;

  private Passages(String text) {
    this.words = TextWords.of(text);
    this.open = new TextWords(text);
  }

  /** The passages of a text; each has the whole text, to which its offsets refer. */
  public static List<TextWords> of(String text) {
    return text.isEmpty() ? List.of() : new Passages(text).cut();
  }

  /** The words of all passages, each at a position that tells its passage. */
  public static TextWords joined(String text) {
    var joined = new TextWords(text);
    List<TextWords> passages = of(text);
    for (int i = 0; i < passages.size(); i++) {
      TextWords passage = passages.get(i);
      for (int word = 0; word < passage.count(); word++) {
        joined.add(
            passage.word(word),
            i * STRIDE + passage.position(word),
            passage.start(word),
            passage.end(word));
      }
    }
    return joined;
  }

  /** How many passages words are of that {@link #joined} gave. */
  public static int count(TextWords joined) {
    return joined.count() == 0 ? 0 : at(joined.position(joined.count() - 1)) + 1;
  }

  /** The passage in which a position lies. */
  static int at(int position) {
    return position / STRIDE;
  }

  private List<TextWords> cut() {
    int from = 0;
    while (from < words.count()) {
      int to = from + 1;
      while (to < words.count() && !isBetween(to)) {
        to++;
      }
      add(from, to);
      from = to;
    }
    end();
    return cut;
  }

  /** Whether a sentence or a paragraph ends before a word. */
  private boolean isBetween(int word) {
    return words.position(word) != words.position(word - 1)
        && SentenceEnd.isBetween(words.text(), words.end(word - 1), words.start(word));
  }

  /** Adds a sentence to the open passage, if there is room and no paragraph ends before it. */
  private void add(int from, int to) {
    int length = words.position(to - 1) - words.position(from) + 1;
    boolean first = open.count() == 0;
    boolean room = !first && open.position(open.count() - 1) + 1 + length <= LONGEST;
    boolean paragraph =
        !first
            && words.text().substring(open.end(open.count() - 1), words.start(from)).indexOf('\n')
                >= 0;
    if (!first && (!room || paragraph)) {
      end();
    }
    int base = open.count() == 0 ? 0 : open.position(open.count() - 1) + 1;
    int start = words.position(from);
    for (int i = from; i < to; i++) {
      if (base + words.position(i) - start >= STRIDE / 2) {
        end();
        base = 0;
        start = words.position(i);
      }
      open.add(words.word(i), base + words.position(i) - start, words.start(i), words.end(i));
    }
  }

  private void end() {
    if (open.count() > 0) {
      cut.add(open);
      open = new TextWords(words.text());
    }
  }
}
