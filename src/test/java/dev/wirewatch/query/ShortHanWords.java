package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words of one or two Chinese characters that a query lists, wherever they stand in it and in
 * its vocabularies.
 */
public final class ShortHanWords {

  private static final int LONGEST = 2;

  private final Map<String, Map<String, Node>> uses = new LinkedHashMap<>();

  /** Takes the words of a query, in simplified characters. */
  public void add(String query, Vocabularies vocabularies) throws QueryProblem {
    var parser = new Parser(Source.query(query), new VocabularyReader(vocabularies), 0);
    parser.looks();
    add(parser.parse());
  }

  /** Each word with queries that look for nothing else, one for each of its NOT WITHIN lists. */
  public Map<String, List<ParsedQuery>> words() throws QueryProblem {
    var words = new LinkedHashMap<String, List<ParsedQuery>>();
    for (var use : uses.entrySet()) {
      var queries = new ArrayList<ParsedQuery>();
      for (Node node : use.getValue().values()) {
        queries.add(new ParsedQuery(node, Looks.USUAL, false));
      }
      words.put(use.getKey(), queries);
    }
    return words;
  }

  /** A text as words are compared: traditional characters are simplified ones. */
  public static String simplified(String text) {
    var result = new StringBuilder(text);
    for (int i = 0; i < result.length(); i++) {
      result.setCharAt(i, SpellingTable.fold(result.charAt(i)));
    }
    return result.toString();
  }

  /** Whether a text consists of Chinese characters alone. */
  public static boolean isHan(String text) {
    return text.codePoints()
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  private void add(Node node) {
    switch (node) {
      case Node.Word word -> add(word.text(), "", word);
      case Node.NotWithin guarded when guarded.word() instanceof Node.Word word ->
          add(word.text(), names(guarded), guarded);
      case Node.Phrase phrase when phrase.words().size() == 1 -> add(phrase.words().getFirst());
      case Node.Scoped scoped when QueryFields.TEXT.contains(scoped.field()) -> add(scoped.part());
      case Node.All all -> all.parts().forEach(this::add);
      case Node.Any any -> any.parts().forEach(this::add);
      case Node.AtLeast list -> list.parts().forEach(this::add);
      case Node.Not not -> add(not.part());
      case Node.Near near -> {
        add(near.left());
        add(near.right());
      }
      default -> {}
    }
  }

  private void add(String text, String names, Node use) {
    if (text.length() <= LONGEST && isHan(text)) {
      uses.computeIfAbsent(simplified(text), word -> new LinkedHashMap<>()).putIfAbsent(names, use);
    }
  }

  private static String names(Node.NotWithin guarded) {
    return guarded.names().nodes().stream()
        .map(name -> Wording.of(name, name.at()))
        .collect(Collectors.joining(" "));
  }
}
