package dev.wirewatch.query;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;

/**
 * The one query language of themes, search and saved views; {@code src/docs/query-language.md}
 * describes it for users.
 */
public final class QueryLanguage {

  /** Most words of an index that one pattern may stand for beside others. */
  static final int MOST_EXPANSIONS = 3 * Cost.MOST_WORDS;

  /** Room for the longest query with each word in four fields, and there in asides too. */
  static final int MOST_CLAUSES = 8 * (Cost.MOST_TERMS + Cost.MOST_NAMES);

  static {
    // Lucene's own limit, 1024, is below the vocabularies of a desk.
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private QueryLanguage() {}

  /**
   * Understands a search: like a rule, but a word without a field may stand in any text, and in
   * datelines and other asides, which say nothing of a text's subject.
   *
   * @param vocabularies what {@code @name} stands for
   * @return a query over the fields of {@link QueryFields}
   * @throws QueryProblem with the place, if the text or a vocabulary cannot be understood
   */
  public static SearchQuery search(String text, Vocabularies vocabularies) throws QueryProblem {
    ParsedQuery parsed = understand(text, vocabularies);
    return new SearchQuery(parsed.everywhere(), parsed.isLight());
  }

  /** Understands a query that is a rule, for use in more than one place. */
  public static ParsedQuery understand(String text, Vocabularies vocabularies) throws QueryProblem {
    var source = Source.query(text);
    VocabularyReader.checkLength(source);
    return parsed(source, vocabularies);
  }

  private static ParsedQuery parsed(Source source, Vocabularies vocabularies) throws QueryProblem {
    var reader = new VocabularyReader(vocabularies);
    var parser = new Parser(source, reader, 0);
    Looks looks = parser.looks();
    return new ParsedQuery(parser.parse(), looks, reader.cost().isLight());
  }

  /**
   * Refuses a text that is too long, whatever it says.
   *
   * @throws QueryProblem with the place where the longest possible query would end
   */
  public static void checkLength(String text) throws QueryProblem {
    VocabularyReader.checkLength(Source.query(text));
  }

  /**
   * Understands a rule whose vocabularies are written out; it may be longer than what people write.
   *
   * @throws QueryProblem if the rule is not in the language, or in that of an older program
   */
  public static ParsedQuery understandInlined(String rule) throws QueryProblem {
    return parsed(Source.query(rule), Vocabularies.NONE);
  }

  /**
   * The same to run over texts alone: a desk's rules would take a hundred megabytes and some
   * seconds more if each were ready to search an index too.
   *
   * @throws QueryProblem if the rule is not in the language, or in that of an older program
   */
  public static RuleQuery ruleOfTexts(String inlined) throws QueryProblem {
    var parser = new Parser(Source.query(inlined), new VocabularyReader(Vocabularies.NONE), 0);
    Looks looks = parser.looks();
    return new TextRule(parser.parse(), looks).tried();
  }

  /**
   * The vocabularies that a text names itself, without those that these use.
   *
   * @throws QueryProblem if the text cannot be cut into words and signs
   */
  public static Set<String> vocabulariesIn(String text) throws QueryProblem {
    var names = new LinkedHashSet<String>();
    for (Token token : Lexer.tokens(Source.query(text))) {
      if (token.is(Token.Kind.VOCABULARY)) {
        names.add(token.text());
      }
    }
    return names;
  }

  /**
   * Writes the vocabularies into a query, so that it means the same whatever becomes of them.
   *
   * @throws QueryProblem if the text cannot be read, a vocabulary is missing or contains itself, or
   *     the result is too long
   */
  public static String inlined(String text, Vocabularies vocabularies) throws QueryProblem {
    return new Inlining(vocabularies).of(text);
  }
}
