package dev.wirewatch.query;

import dev.wirewatch.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class Lexer {

  /** Full-width and typographic signs, each with its plain form at the same place. */
  private static final String SIGNS = "（）：，、“”„«»＂＠　";

  private static final String PLAIN = "():,,\"\"\"\"\"\"@ ";
  private static final String ENDS_WORD = "()\":,~^";
  static final int LARGEST_NUMBER = 1000;
  static final String WITHIN_SENTENCE = "S";

  private final Source source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /** The tokens of a text, the last one being the end. */
  static List<Token> tokens(Source source) throws QueryProblem {
    return new Lexer(source).all();
  }

  private List<Token> all() throws QueryProblem {
    while (skipSpace()) {
      add(next());
    }
    tokens.add(new Token(Kind.END, "", -1, text.length()));
    return tokens;
  }

  /** NOT WITHIN is one operator, with whatever space between its words. */
  private void add(Token token) {
    boolean within = token.is(Kind.WORD) && token.text().equals("WITHIN");
    if (within && !tokens.isEmpty() && tokens.getLast().is(Kind.NOT)) {
      int start = tokens.removeLast().offset();
      tokens.add(new Token(Kind.NOT_WITHIN, "NOT WITHIN", -1, start));
    } else {
      tokens.add(token);
    }
  }

  /** Whether anything is left after space and comments. */
  private boolean skipSpace() throws QueryProblem {
    while (at < text.length()) {
      char c = plain(at);
      if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (Character.isWhitespace(c) || c == '\u00a0') {
        at++;
      } else if (Character.isISOControl(c)) {
        throw source.problem(at, "Control character U+%04X; remove it.".formatted((int) c));
      } else {
        return true;
      }
    }
    return false;
  }

  private Token next() throws QueryProblem {
    return switch (plain(at)) {
      case '(' -> sign(Kind.OPEN);
      case ')' -> sign(Kind.CLOSE);
      case ',' -> sign(Kind.COMMA);
      case ':' -> sign(Kind.COLON);
      case '"' -> phrase();
      case '@' -> vocabulary();
      case '~' -> numbered(Kind.TILDE);
      case '^' -> numbered(Kind.BOOST);
      case '+' -> startsWord(at + 1) ? sign(Kind.PLUS) : word();
      case '-' -> startsWord(at + 1) ? sign(Kind.MINUS) : word();
      default -> word();
    };
  }

  private boolean startsWord(int index) {
    return index < text.length()
        && !Character.isWhitespace(plain(index))
        && ")~^,:".indexOf(plain(index)) < 0;
  }

  private Token sign(Kind kind) {
    at++;
    return new Token(kind, text.substring(at - 1, at), -1, at - 1);
  }

  private Token phrase() throws QueryProblem {
    int start = at++;
    while (at < text.length() && plain(at) != '"') {
      checkControl();
      at++;
    }
    if (at == text.length()) {
      throw source.problem(start, "This quotation mark is never closed.");
    }
    return new Token(Kind.PHRASE, text.substring(start + 1, at++), -1, start);
  }

  private Token vocabulary() throws QueryProblem {
    int start = at++;
    while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || isDash(at))) {
      at++;
    }
    if (at == start + 1) {
      throw source.problem(start, "Expected a vocabulary's name after @.");
    }
    return new Token(Kind.VOCABULARY, text.substring(start + 1, at), -1, start);
  }

  private boolean isDash(int index) {
    return text.charAt(index) == '-' || text.charAt(index) == '_';
  }

  /** {@code ~} or {@code ^} with its number, which may be missing or have decimals. */
  private Token numbered(Kind kind) throws QueryProblem {
    int start = at++;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    String digits = text.substring(start + 1, at);
    int number = kind == Kind.BOOST || digits.isEmpty() ? -1 : number(digits, start);
    return new Token(kind, text.substring(start, at), number, start);
  }

  private Token word() throws QueryProblem {
    int start = at;
    while (at < text.length() && !endsWord(plain(at))) {
      checkControl();
      at++;
    }
    String word = text.substring(start, at);
    return switch (word) {
      case "AND" -> new Token(Kind.AND, word, -1, start);
      case "OR" -> new Token(Kind.OR, word, -1, start);
      case "NOT" -> new Token(Kind.NOT, word, -1, start);
      default -> proximityOr(word, start);
    };
  }

  private Token proximityOr(String word, int start) throws QueryProblem {
    if (word.startsWith("NEAR/")) {
      return new Token(Kind.NEAR, word, distance(word.substring("NEAR/".length()), start), start);
    }
    if (word.startsWith("BEFORE/")) {
      return new Token(
          Kind.BEFORE, word, distance(word.substring("BEFORE/".length()), start), start);
    }
    return new Token(Kind.WORD, word, -1, start);
  }

  /** No sentence is longer than the largest number, and nearness ends with the sentence. */
  private int distance(String words, int offset) throws QueryProblem {
    return words.equals(WITHIN_SENTENCE) ? LARGEST_NUMBER : number(words, offset);
  }

  private int number(String digits, int offset) throws QueryProblem {
    try {
      int number = Integer.parseInt(digits);
      if (number >= 0 && number <= LARGEST_NUMBER) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, together with numbers out of range.
    }
    throw source.problem(offset, "Expected a whole number from 0 to " + LARGEST_NUMBER + " here.");
  }

  private static boolean endsWord(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || ENDS_WORD.indexOf(c) >= 0;
  }

  private void checkControl() throws QueryProblem {
    char c = text.charAt(at);
    if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
      throw source.problem(at, "Control character U+%04X; remove it.".formatted((int) c));
    }
  }

  private char plain(int index) {
    char c = text.charAt(index);
    int sign = c < '\u0080' ? -1 : SIGNS.indexOf(c);
    return sign < 0 ? c : PLAIN.charAt(sign);
  }
}
