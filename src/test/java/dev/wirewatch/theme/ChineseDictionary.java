package dev.wirewatch.theme;

import com.ibm.icu.util.CharsTrie;
import dev.wirewatch.query.ShortHanWords;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The words of Chinese characters in the dictionary by which ICU breaks lines. Its file is a header
 * that begins with its own length, then numbers of which the first says where the words begin,
 * counted from the header's end (com.ibm.icu.impl.breakiter.DictionaryData), then a trie.
 */
final class ChineseDictionary {

  private static final String FILE = "/com/ibm/icu/impl/data/icudata/brkitr/cjdict.dict";

  /**
   * Rarer words are left out: the value of a word is about ten times the negative logarithm of how
   * often it is written.
   */
  private static final int RAREST = 150;

  private final Collection<String> words = new TreeSet<>();

  ChineseDictionary() throws IOException {
    for (CharsTrie.Entry entry : new CharsTrie(trie(), 0)) {
      String word = entry.chars.toString();
      if (entry.value <= RAREST && word.length() > 1 && ShortHanWords.isHan(word)) {
        words.add(ShortHanWords.simplified(word));
      }
    }
  }

  private static CharBuffer trie() throws IOException {
    try (var file = Objects.requireNonNull(CharsTrie.class.getResourceAsStream(FILE), FILE)) {
      var bytes = ByteBuffer.wrap(file.readAllBytes());
      int header = bytes.getShort(0);
      return bytes.position(header + bytes.getInt(header)).slice().asCharBuffer();
    }
  }

  /** For each of these words the longer ones in which it stands. */
  Map<String, List<String>> longerThan(Collection<String> shortWords) {
    var longer = new LinkedHashMap<String, List<String>>();
    shortWords.forEach(word -> longer.put(word, new ArrayList<>()));
    for (String word : words) {
      longer.forEach((part, found) -> {
        if (word.length() > part.length() && word.contains(part)) {
          found.add(word);
        }
      });
    }
    return longer;
  }
}
