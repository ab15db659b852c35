package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Turns an understood query into Lucene's. Made for passages, all that it looks for in texts is
 * looked for in the body: a passage stands for headline and summary alike.
 */
final class LuceneQueries {

  private final @Nullable WordLists lists;
  private final Proximity proximity;
  private final boolean inPassages;
  private final boolean asidesToo;

  private LuceneQueries(@Nullable WordLists lists, boolean inPassages, boolean asidesToo) {
    this.lists = lists;
    this.proximity = new Proximity(lists);
    this.inPassages = inPassages;
    this.asidesToo = asidesToo;
  }

  /** Queries over marks of these lists; without any over the words themselves. */
  LuceneQueries(@Nullable WordLists lists) {
    this(lists, false, false);
  }

  /** Queries that look in passages of the body. */
  static LuceneQueries inPassages(@Nullable WordLists lists) {
    return new LuceneQueries(lists, true, false);
  }

  /** Queries of people who search: their words and phrases may stand in {@link Asides} too. */
  static LuceneQueries searching() {
    return new LuceneQueries(null, false, true);
  }

  Query of(Node node) throws QueryProblem {
    return of(node, inPassages ? List.of(QueryFields.BODY) : QueryFields.HEAD);
  }

  /** Where a part looks whose field is named. */
  List<String> fields(String named) {
    boolean elsewhere = named.equals(QueryFields.CATEGORY) || QueryFields.KEYWORD.contains(named);
    return List.of(inPassages && !elsewhere ? QueryFields.BODY : named);
  }

  /** A part of a query that looks in these fields. */
  Query of(Node node, List<String> fields) throws QueryProblem {
    return switch (node) {
      case Node.All all -> all(all, fields);
      case Node.Any any -> any(any, fields);
      case Node.AtLeast list -> atLeast(list.count(), list.parts(), fields);
      case Node.Not not ->
          throw not.at()
              .problem("This part only excludes; join it with AND to something to look for.");
      case Node.Scoped scoped -> of(scoped.part(), fields(scoped.field()));
      default -> isKeyword(fields) ? keyword(node, fields.getFirst()) : text(node, fields);
    };
  }

  private static boolean isKeyword(List<String> fields) {
    return QueryFields.KEYWORD.contains(fields.getFirst());
  }

  private Query all(Node.All all, List<String> fields) throws QueryProblem {
    var query = new BooleanQuery.Builder();
    Node excluded = null;
    boolean looksForSomething = false;
    for (Node part : all.parts()) {
      if (part instanceof Node.Not not) {
        query.add(of(not.part(), fields), Occur.MUST_NOT);
        excluded = excluded == null ? not : excluded;
      } else {
        query.add(of(part, fields), Occur.MUST);
        looksForSomething = true;
      }
    }
    if (!looksForSomething && excluded != null) {
      throw excluded.at().problem("The query only excludes; add something to look for.");
    }
    return query.build();
  }

  private Query any(Node.Any any, List<String> fields) throws QueryProblem {
    if (isKeyword(fields)) {
      return atLeast(1, any.parts(), fields);
    }
    var listed = Alternatives.of(any, lists);
    String mark = listed.mark();
    if (mark == null) {
      return alternatives(listed.others(), fields);
    }
    var query = new BooleanQuery.Builder();
    fields.forEach(field -> query.add(new TermQuery(new Term(field, mark)), Occur.SHOULD));
    for (Node other : listed.others()) {
      query.add(of(other, fields), Occur.SHOULD);
    }
    return query.build();
  }

  /** Words that have the same longer names are looked for together. */
  private Query alternatives(List<Node> parts, List<String> fields) throws QueryProblem {
    var query = new BooleanQuery.Builder();
    var guarded = new GuardedWords();
    for (Node part : parts) {
      if (lists != null || !guarded.take(part)) {
        query.add(of(part, fields), Occur.SHOULD);
      }
    }
    for (GuardedWords.Group group : guarded.groups()) {
      var intervals = proximity.notWithin(proximity.intervals(group.unguarded()), group.names());
      query.add(inEach(fields, field -> new IntervalQuery(field, intervals)), Occur.SHOULD);
    }
    return query.setMinimumNumberShouldMatch(1).build();
  }

  private Query atLeast(int count, List<Node> parts, List<String> fields) throws QueryProblem {
    var query = new BooleanQuery.Builder();
    for (Node part : parts) {
      query.add(of(part, fields), Occur.SHOULD);
    }
    return query.setMinimumNumberShouldMatch(count).build();
  }

  private Query text(Node node, List<String> fields) throws QueryProblem {
    var sequence = lists == null ? null : WordSequence.of(node);
    if (lists != null && sequence != null) {
      String mark = lists.mark(List.of(sequence));
      return inEach(fields, field -> new TermQuery(new Term(field, mark)));
    }
    return switch (node) {
      case Node.Word word ->
          everywhere(inEach(fields, phrase(IndexWords.of(word.at(), word.text()))));
      case Node.Phrase phrase when !hasPattern(phrase.words()) ->
          everywhere(inEach(fields, phrase(IndexWords.of(phrase.at(), phrase.text()))));
      case Node.Pattern pattern -> pattern(pattern, fields);
      case Node.Fuzzy fuzzy -> {
        String word = IndexWords.fuzzy(fuzzy);
        String meant = word + "~" + fuzzy.edits();
        yield inEach(
            fields,
            field ->
                new WordsLike(
                    field, fuzzy.at(), meant, () -> fuzzy.words().fuzzy(word, fuzzy.edits())));
      }
      case Node.Near near -> near(near, fields);
      default -> {
        var intervals = proximity.intervals(node);
        yield inEach(fields, field -> new IntervalQuery(field, intervals));
      }
    };
  }

  /** The longer names that a word must not be part of; only where lists are used. */
  Query names(Node.NotWithin guarded, List<String> fields) {
    String mark = Objects.requireNonNull(lists).mark(guarded.names().sequences());
    return inEach(fields, field -> new TermQuery(new Term(field, mark)));
  }

  private Query near(Node.Near near, List<String> fields) throws QueryProblem {
    var pair = proximity.marks(near);
    var intervals = proximity.intervals(near);
    return inEach(
        fields,
        field ->
            pair == null
                ? new IntervalQuery(field, intervals)
                : new NearMarks(field, pair, intervals));
  }

  private Query pattern(Node.Pattern pattern, List<String> fields) throws QueryProblem {
    if (IndexWords.isBarePrefixOfCharacters(pattern)) {
      String text = pattern.text().substring(0, pattern.text().length() - 1);
      return everywhere(inEach(fields, phrase(IndexWords.of(pattern.at(), text))));
    }
    String word = IndexWords.pattern(pattern);
    Query words = wordsLike(pattern.at(), word, pattern.words(), fields);
    if (!asidesToo) {
      return words;
    }
    String aside = TextWords.ASIDE + word;
    return either(words, wordsLike(pattern.at(), aside, new WordAutomaton(), fields));
  }

  private static Query wordsLike(
      Place at, String pattern, WordAutomaton automaton, List<String> fields) {
    return inEach(
        fields, field -> new WordsLike(field, at, pattern, () -> automaton.pattern(pattern)));
  }

  private static boolean hasPattern(List<Node> words) {
    return words.stream().anyMatch(Node.Pattern.class::isInstance);
  }

  private static Function<String, Query> phrase(List<Words.Term> terms) {
    if (terms.size() == 1) {
      return field -> new TermQuery(new Term(field, terms.getFirst().text()));
    }
    return field -> {
      var phrase = new PhraseQuery.Builder();
      terms.forEach(term -> phrase.add(new Term(field, term.text()), term.position()));
      return phrase.build();
    };
  }

  private Query everywhere(Query query) {
    return asidesToo ? either(query, inAsides(query)) : query;
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private static Query inAsides(Query query) {
    return switch (query) {
      case TermQuery word -> new TermQuery(inAsides(word.getTerm()));
      case PhraseQuery phrase -> {
        var aside = new PhraseQuery.Builder();
        for (int i = 0; i < phrase.getTerms().length; i++) {
          aside.add(inAsides(phrase.getTerms()[i]), phrase.getPositions()[i]);
        }
        yield aside.build();
      }
      case BooleanQuery parts -> {
        var aside = new BooleanQuery.Builder();
        parts.forEach(part -> aside.add(inAsides(part.query()), part.occur()));
        yield aside.build();
      }
      default -> throw new IllegalArgumentException("No word, words or phrase: " + query);
    };
  }

  private static Term inAsides(Term word) {
    return new Term(word.field(), TextWords.ASIDE + word.text());
  }

  private static Query inEach(List<String> fields, Function<String, Query> query) {
    if (fields.size() == 1) {
      return query.apply(fields.getFirst());
    }
    var either = new BooleanQuery.Builder();
    fields.forEach(field -> either.add(query.apply(field), Occur.SHOULD));
    return either.build();
  }

  private static Query keyword(Node node, String field) throws QueryProblem {
    return switch (node) {
      case Node.Word word -> keyword(field, word.text(), word.at());
      case Node.Phrase phrase -> keyword(field, phrase.text(), phrase.at());
      case Node.Pattern pattern -> {
        String value = QueryFields.keyword(pattern.text());
        IndexWords.checkEffort(pattern, value);
        yield wordsLike(pattern.at(), value, pattern.words(), List.of(field));
      }
      default ->
          throw node.at()
              .problem("The field " + field + " holds one value; expected a word or a phrase.");
    };
  }

  private static Query keyword(String field, String value, Place at) throws QueryProblem {
    if (value.isBlank()) {
      throw at.problem("Expected a value for " + field + ".");
    }
    return new TermQuery(new Term(field, QueryFields.keyword(value)));
  }
}
