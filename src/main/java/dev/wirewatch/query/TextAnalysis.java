package dev.wirewatch.query;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Turns text of every script into the words that queries look for. Every step leaves the scripts
 * alone that it is not made for, so that one text may mix them:
 *
 * <ol>
 *   <li>characters that only look different become one: full-width forms, traditional Chinese, the
 *       hyphen in designations; stress marks and other signs within words go ({@link
 *       SpellingCharFilter});
 *   <li>words are cut by Unicode's rules, and lose case, possessive, diacritics and the difference
 *       between look-alike letters in designations ({@link SpellingFilter});
 *   <li>Chinese, Japanese and Korean give single characters and pairs of neighbours, at the same
 *       position;
 *   <li>English and Russian words give the form as written, which prefixes look for, and their
 *       stem, at the same position.
 * </ol>
 */
public final class TextAnalysis {

  private static final Normalizer2 CASE_FOLDING = Normalizer2.getNFKCCasefoldInstance();
  private static final int ALL_SCRIPTS =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;
  private static final Analyzer ANALYZER = new WordAnalyzer();

  private TextAnalysis() {}

  /** The analyzer for everything that queries search; thread-safe, never closed. */
  public static Analyzer analyzer() {
    return ANALYZER;
  }

  /** The words of what a tokenizer cuts. */
  static WordCache words(Tokenizer tokenizer) {
    TokenStream normal =
        new WordCache(tokenizer, words -> normalized(new EnglishPossessiveFilter(words)));
    return new WordCache(pairs(normal), TextAnalysis::forms);
  }

  static TokenStream pairs(TokenStream words) {
    return new CJKBigramFilter(words, ALL_SCRIPTS, true);
  }

  static TokenStream normalized(TokenStream words) {
    TokenStream folded = new ICUNormalizer2Filter(words, CASE_FOLDING);
    return new SpellingFilter(new ASCIIFoldingFilter(folded));
  }

  static TokenStream forms(TokenStream words) {
    // KStem leaves plurals that its dictionary lists as words of their own, such as talks.
    TokenStream stems =
        new EnglishMinimalStemFilter(new KStemFilter(new KeywordRepeatFilter(words)));
    stems = new SnowballFilter(stems, new RussianStemmer());
    return new RemoveDuplicatesTokenFilter(new DesignationPluralFilter(stems));
  }

  private static final class WordAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var tokenizer = new StandardTokenizer();
      return new TokenStreamComponents(tokenizer, words(tokenizer));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
      return normalized(words);
    }

    @Override
    protected Reader initReader(String field, Reader text) {
      return new SpellingCharFilter(text);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader text) {
      return new SpellingCharFilter(text);
    }
  }
}
