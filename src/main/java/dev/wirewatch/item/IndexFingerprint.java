package dev.wirewatch.item;

import dev.wirewatch.item.identity.Fingerprint;
import dev.wirewatch.query.TextWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.Version;

/**
 * What an index must have been made with to be of use: the program's fields and their types, the
 * order of its documents, and the words that it cuts texts into. It is taken from a document of a
 * made-up item, as the index would get it, so that nobody has to raise a number when either
 * changes.
 */
final class IndexFingerprint {

  /**
   * Something of all that the text analysis does: forms of English and Russian words, designations
   * with every hyphen, look-alike letters, possessives, diacritics, full-width and traditional
   * characters, pairs of characters, stress marks, tags, sentences and paragraphs.
   */
  private static final String TEXT =
      """
      The U.S. minister's talks on missiles were held; S-400s, S‑400, S400 and Су-35 arrive. Séoul \
      agreed. #KurilIslands @TASS +5 3,000.50 co-operation e-mail o'clock it's
      Переговоры о Кури́льских острова́х прошли: ракетные комплексы С-400 «Триумф», ёлка, Ёлки.
      俄羅斯與中國討論南海爭議。东京说,ＡＢＣ１２３ カタカナ ひらがな 서울은 좋다　北 京 and more.
      """;

  private IndexFingerprint() {}

  /** Equal for all programs that make the same of every item. */
  static String ofThisProgram() {
    var parts = new ArrayList<String>();
    parts.add("Lucene " + Version.LATEST.major);
    parts.add("sorted by " + ItemDocument.NEWEST_FIRST);
    try {
      for (IndexableField field : ItemDocument.of(sample())) {
        parts.add(field.name() + " " + field.fieldType());
        if (field instanceof Field texts && texts.tokenStreamValue() != null) {
          add(texts.tokenStreamValue(), parts);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Fingerprint.of(parts.toArray(String[]::new));
  }

  private static IndexedItem sample() {
    return new IndexedItem(
        1,
        1,
        Instant.EPOCH,
        Instant.EPOCH,
        State.NEW,
        TextWords.of(TEXT),
        TextWords.of(TEXT),
        FullText.of(TEXT.repeat(3)),
        List.of("Sample"),
        "Sample",
        "Sample",
        "en",
        List.of("sample"));
  }

  private static void add(TokenStream words, List<String> parts) throws IOException {
    var word = words.addAttribute(CharTermAttribute.class);
    var position = words.addAttribute(PositionIncrementAttribute.class);
    var offset = words.addAttribute(OffsetAttribute.class);
    words.reset();
    while (words.incrementToken()) {
      parts.add(
          word
              + " "
              + position.getPositionIncrement()
              + " "
              + offset.startOffset()
              + " "
              + offset.endOffset());
    }
    words.end();
    words.close();
  }
}
