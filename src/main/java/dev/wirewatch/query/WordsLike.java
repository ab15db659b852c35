package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * All words of an index that fit a pattern or nearly are a word, however many. What Lucene has for
 * this makes its automaton anew for each field, and for fuzzy words in each segment.
 */
final class WordsLike extends MultiTermQuery {

  /** Words whose items Lucene reads side by side; it gathers those of all others. */
  private static final int SIDE_BY_SIDE = 16;

  private final Place at;
  private final String meant;
  private final Supplier<CompiledAutomaton> words;

  /**
   * Looks for words.
   *
   * @param at the part of the query
   * @param meant what the automaton was made from, which tells this query from others
   */
  WordsLike(String field, Place at, String meant, Supplier<CompiledAutomaton> words) {
    super(field, CONSTANT_SCORE_BLENDED_REWRITE);
    this.at = at;
    this.meant = meant;
    this.words = words;
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    return new Counted(words.get().getTermsEnum(terms), terms.getDocCount());
  }

  /** Counts the words, and the memory that their items take. */
  private final class Counted extends FilterLeafReader.FilterTermsEnum {

    private final Effort effort = Effort.present();
    private final long allItems;
    private int count;
    private long items;

    Counted(TermsEnum words, int documents) {
      super(words);
      this.allItems = documents / Byte.SIZE;
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
      BytesRef word = in.next();
      if (word != null) {
        count();
      }
      return word;
    }

    private void count() throws IOException {
      int documents = in.docFreq();
      effort.steps(1 + documents / Byte.SIZE);
      if (++count <= SIDE_BY_SIDE) {
        effort.takes(Effort.READER, at);
      }
      long more = Math.min((long) documents * Integer.BYTES, allItems - items);
      items += more;
      effort.takes(more, at);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      words.get().visit(visitor, this, field);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordsLike like && like.field.equals(field) && like.meant.equals(meant);
  }

  @Override
  public int hashCode() {
    return Objects.hash(WordsLike.class, field, meant);
  }

  @Override
  public String toString(String defaultField) {
    return field + ":" + meant;
  }
}
