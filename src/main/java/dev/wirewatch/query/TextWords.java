package dev.wirewatch.query;

import static dev.wirewatch.query.SentenceEnds.GAP;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into words, once for all who look at them: rules, the places of their matches, the
 * search index. The words are those of {@link TextAnalysis}.
 */
public final class TextWords {

  /** Stands before a word of {@link Asides}, and cannot come out of the text analysis. */
  static final String ASIDE = "\u0002";

  /** Cutters remember words, so they are used again; more than a few threads are rarely at it. */
  private static final Queue<Cutter> CUTTERS = new ArrayBlockingQueue<>(8);

  private final String text;
  private String[] words = new String[16];
  private int[] positions = new int[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int count;

  TextWords(String text) {
    this.text = text;
  }

  /** Cuts a text. */
  public static TextWords of(String text) {
    Cutter waiting = CUTTERS.poll();
    Cutter cutter = waiting == null ? new Cutter() : waiting;
    TextWords words = cutter.cut(text);
    CUTTERS.offer(cutter);
    return words;
  }

  /** The text as it was. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextWords words && words.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  int count() {
    return count;
  }

  String word(int i) {
    return words[i];
  }

  /** Position of a word, counted from 0; forms of a word have the same. */
  int position(int i) {
    return positions[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /**
   * The words that tell what a text is about, each once with how it is written where it stands
   * first: stems, and pairs of neighbours where scripts have no spaces. Numbers, single letters and
   * asides are left out.
   */
  public Map<String, String> telling() {
    var telling = new LinkedHashMap<String, String>();
    for (int i = 0; i < count; i++) {
      boolean lastForm = i + 1 == count || positions[i + 1] != positions[i];
      if (lastForm
          && !words[i].startsWith(ASIDE)
          && words[i].length() > 1
          && words[i].chars().anyMatch(Character::isLetter)) {
        telling.putIfAbsent(words[i], text.substring(starts[i], ends[i]));
      }
    }
    return telling;
  }

  /** The words as an index takes them; each call gives a new stream. */
  public TokenStream stream() {
    return new Stream(this);
  }

  void add(String word, int position, int start, int end) {
    if (count == words.length) {
      resize(count * 2);
    }
    words[count] = word;
    positions[count] = position;
    starts[count] = start;
    ends[count++] = end;
  }

  void copy(TextWords other, int i) {
    add(other.words[i], other.positions[i], other.starts[i], other.ends[i]);
  }

  /** Whether a sentence ends between the last word and where the next one starts. */
  private boolean endsSentence(int next) {
    return count > 0
        && next > ends[count - 1]
        && SentenceEnds.between(text, starts[count - 1], ends[count - 1], next);
  }

  private void resize(int length) {
    words = Arrays.copyOf(words, length);
    positions = Arrays.copyOf(positions, length);
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
  }

  private static final class Cutter {

    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final WordCache words = TextAnalysis.words(tokenizer);
    private final OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        words.addAttribute(PositionIncrementAttribute.class);

    TextWords cut(String text) {
      var cut = new TextWords(text);
      try (words) {
        tokenizer.setReader(new SpellingCharFilter(new StringReader(text)));
        words.reset();
        List<Asides.Span> asides = Asides.of(text);
        for (int position = -1; words.incrementToken(); ) {
          int start = offset.startOffset();
          int end = trimmed(text, start, offset.endOffset());
          position += increment.getPositionIncrement() + (cut.endsSentence(start) ? GAP : 0);
          String word = isIn(asides, start, end) ? ASIDE + words.form() : words.form();
          cut.add(word, position, start, end);
        }
        words.end();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      cut.resize(cut.count);
      return cut;
    }

    private static boolean isIn(List<Asides.Span> asides, int start, int end) {
      for (int i = 0; i < asides.size(); i++) {
        if (start < asides.get(i).end() && asides.get(i).start() < end) {
          return true;
        }
      }
      return false;
    }

    /** Where letters are set apart, the gap behind one is no part of the word. */
    private static int trimmed(String text, int start, int end) {
      int trimmed = end;
      while (trimmed - 1 > start && isGap(text.charAt(trimmed - 1))) {
        trimmed--;
      }
      return trimmed;
    }

    private static boolean isGap(char c) {
      return Character.isSpaceChar(c) || SpacedLetters.isDot(c);
    }
  }

  private static final class Stream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final TextWords words;
    private int next;

    Stream(TextWords words) {
      this.words = words;
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == words.count) {
        return false;
      }
      int before = next == 0 ? -1 : words.positions[next - 1];
      clearAttributes();
      term.append(words.words[next]);
      offset.setOffset(words.starts[next], words.ends[next]);
      increment.setPositionIncrement(words.positions[next] - before);
      next++;
      return true;
    }

    @Override
    public void end() throws IOException {
      super.end();
      offset.setOffset(words.text.length(), words.text.length());
    }
  }
}
