package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import dev.wirewatch.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Understands a query by recursive descent. From loose to tight: OR, AND (also between neighbours),
 * NOT and the signs, NEAR and BEFORE, NOT WITHIN, then words, phrases, lists, vocabularies and
 * brackets.
 */
final class Parser {

  private static final int DEEPEST = 64;

  private final Source source;
  private final VocabularyReader vocabularies;
  private final List<Token> tokens;
  private final Cost cost;
  private int next;
  private int depth;
  private boolean inList;

  Parser(Source source, VocabularyReader vocabularies, int depth) throws QueryProblem {
    this.source = source;
    this.vocabularies = vocabularies;
    this.tokens = vocabularies.tokens(source);
    this.cost = vocabularies.cost();
    this.depth = depth;
  }

  /** How far the query looks, if it begins with that; to be asked before it is parsed. */
  Looks looks() throws QueryProblem {
    if (!peek().is(Kind.WORD) || !peek().text().equals(Looks.KEY) || !after().is(Kind.COLON)) {
      return Looks.USUAL;
    }
    next += 2;
    Token far = advance();
    return Looks.read(far.text()).orElseThrow(() -> problem(far, Looks.EXPECTED));
  }

  Node parse() throws QueryProblem {
    if (peek().is(Kind.END)) {
      throw problem(peek(), "The query is empty; expected a word.");
    }
    Node node = any();
    if (peek().is(Kind.CLOSE)) {
      throw problem(peek(), "This bracket closes nothing.");
    }
    if (!peek().is(Kind.END)) {
      throw problem(peek(), "Expected AND, OR or another word, not " + peek().shown() + ".");
    }
    return node;
  }

  private Node any() throws QueryProblem {
    Place start = place(peek());
    var parts = new ArrayList<Node>();
    parts.add(all());
    while (take(Kind.OR) != null) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.getFirst() : new Node.Any(start, parts);
  }

  private Node all() throws QueryProblem {
    Place start = place(peek());
    var parts = new ArrayList<Node>();
    do {
      Node part = signed();
      if (part instanceof Node.All inner) {
        parts.addAll(inner.parts());
      } else {
        parts.add(part);
      }
    } while (take(Kind.AND) != null || startsPart());
    return parts.size() == 1 ? parts.getFirst() : new Node.All(start, parts);
  }

  private boolean startsPart() {
    while (!inList && peek().is(Kind.COMMA)) {
      next++;
    }
    return switch (peek().kind()) {
      case WORD, PHRASE, VOCABULARY, OPEN, PLUS, MINUS, NOT -> true;
      default -> false;
    };
  }

  private Node signed() throws QueryProblem {
    Token sign = peek();
    if (take(Kind.PLUS) != null) {
      return near();
    }
    if (take(Kind.NOT) != null || take(Kind.MINUS) != null) {
      return new Node.Not(place(sign), near());
    }
    return near();
  }

  private Node near() throws QueryProblem {
    Node left = within();
    int outer = depth;
    while (peek().is(Kind.NEAR) || peek().is(Kind.BEFORE)) {
      Token operator = advance();
      deeper(operator);
      cost.nearness();
      Node right = within();
      left =
          new Node.Near(place(operator), left, right, operator.number(), operator.is(Kind.BEFORE));
    }
    depth = outer;
    return left;
  }

  private Node within() throws QueryProblem {
    Node node = single();
    for (Token operator = take(Kind.NOT_WITHIN);
        operator != null;
        operator = take(Kind.NOT_WITHIN)) {
      node = LongerNames.exclude(node, single(), cost);
    }
    return node;
  }

  private Node single() throws QueryProblem {
    Token token = advance();
    Node node =
        switch (token.kind()) {
          case OPEN -> bracket(token);
          case PHRASE -> phrase(token);
          case VOCABULARY -> vocabularies.read(token.text(), place(token), depth);
          case WORD -> wordOrList(token);
          default ->
              throw problem(
                  token, "Expected a word, a phrase, @name or ( here, not " + token.shown() + ".");
        };
    // Relevance has no meaning here; a boost is read so that rules from elsewhere can be pasted.
    take(Kind.BOOST);
    return node;
  }

  private Node bracket(Token open) throws QueryProblem {
    boolean outer = inList;
    inList = false;
    deeper(open);
    Node inner = any();
    close(open);
    inList = outer;
    return inner;
  }

  private void deeper(Token token) throws QueryProblem {
    if (++depth > DEEPEST) {
      throw problem(token, "Brackets, fields and NEAR are nested more than " + DEEPEST + " deep.");
    }
  }

  private void close(Token open) throws QueryProblem {
    depth--;
    if (peek().is(Kind.END)) {
      throw problem(open, "This bracket is never closed.");
    }
    if (take(Kind.CLOSE) == null) {
      throw problem(peek(), "Expected ) here, not " + peek().shown() + ".");
    }
  }

  private Node phrase(Token token) throws QueryProblem {
    var words = new ArrayList<Node>();
    int termsBefore = cost.terms();
    for (String word : token.text().strip().split("\\s+")) {
      words.add(word(place(token), word));
    }
    cost.phrase(place(token), termsBefore);
    Token tilde = take(Kind.TILDE);
    if (tilde == null) {
      return new Node.Phrase(place(token), token.text(), words);
    }
    if (tilde.number() < 0) {
      throw problem(tilde, "Expected how many words may stand between, as in ~8.");
    }
    return new Node.Loose(place(token), words, tilde.number());
  }

  private Node wordOrList(Token token) throws QueryProblem {
    if (peek().is(Kind.COLON)) {
      return scoped(token);
    }
    if (isCount(token.text()) && peek().text().equals("of") && after().is(Kind.OPEN)) {
      return list(token);
    }
    Token tilde = take(Kind.TILDE);
    if (tilde != null) {
      return fuzzy(token, tilde);
    }
    return word(place(token), token.text());
  }

  private static boolean isCount(String text) {
    return text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private Node scoped(Token field) throws QueryProblem {
    String name = field.text();
    if (name.equals(Looks.KEY)) {
      throw problem(field, "\"looks:\" stands before everything else in a rule, and only there.");
    }
    if (!QueryFields.TEXT.contains(name) && !QueryFields.KEYWORD.contains(name)) {
      throw problem(
          field,
          "There is no field \"%s\"; expected title, summary, body, category, outlet, country or lang (quote the text if it has a colon)."
              .formatted(name));
    }
    advance();
    deeper(field);
    Node part = within();
    depth--;
    return new Node.Scoped(place(field), name, part);
  }

  private Node list(Token count) throws QueryProblem {
    advance();
    Token open = advance();
    boolean outer = inList;
    inList = true;
    deeper(open);
    var parts = new ArrayList<Node>();
    do {
      parts.add(any());
    } while (take(Kind.COMMA) != null);
    close(open);
    inList = outer;
    int wanted = Integer.parseInt(count.text());
    if (wanted < 1 || wanted > parts.size()) {
      throw problem(
          count, "Expected a number from 1 to %d, the length of the list.".formatted(parts.size()));
    }
    return new Node.AtLeast(place(count), wanted, parts);
  }

  private Node fuzzy(Token word, Token tilde) throws QueryProblem {
    int edits = tilde.number() < 0 ? 1 : tilde.number();
    if (edits < 1 || edits > 2) {
      throw problem(tilde, "A word may differ in 1 or 2 letters, as in ~1.");
    }
    cost.fuzzy(place(word), word.text(), depth);
    return new Node.Fuzzy(place(word), word.text(), edits, new WordAutomaton());
  }

  private Node word(Place at, String text) throws QueryProblem {
    cost.word(at, text, depth);
    if (text.startsWith("*") || text.startsWith("?")) {
      throw at.problem("A word cannot start with * or ?; put letters before it.");
    }
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0
        ? new Node.Pattern(at, text, new WordAutomaton())
        : new Node.Word(at, text);
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token after() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1));
  }

  private Token advance() {
    Token token = peek();
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  private @Nullable Token take(Kind kind) {
    return peek().is(kind) ? advance() : null;
  }

  private Place place(Token token) {
    return new Place(source, token.offset());
  }

  private QueryProblem problem(Token token, String message) {
    return source.problem(token.offset(), message);
  }
}
