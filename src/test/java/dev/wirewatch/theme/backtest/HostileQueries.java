package dev.wirewatch.theme.backtest;

import dev.wirewatch.query.Vocabularies;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Queries of up to 4,000 characters that are meant to take long or much memory, from a seed. */
final class HostileQueries {

  static final int LONGEST = 4_000;

  private static final String LETTERS = "aeiouktsrn";

  private final Random random;

  HostileQueries(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Vocabularies that double at each step, ones of many words, and ones of many prefixes: {@code
   * @double0} to {@code @double12}, {@code @words}, {@code @prefixes}.
   */
  static Vocabularies vocabularies() {
    return name -> {
      if (name.equals("words")) {
        return Optional.of(list(400, i -> "w" + Integer.toString(i, 5)));
      }
      if (name.equals("prefixes")) {
        return Optional.of(
            list(100, i -> "" + LETTERS.charAt(i % 10) + LETTERS.charAt(i / 10) + "*"));
      }
      return name.startsWith("double") ? Optional.of(twice(name)) : Optional.empty();
    };
  }

  private static String twice(String name) {
    int step = Integer.parseInt(name, "double".length(), name.length(), 10);
    return step == 0
        ? "ka* OR \"ta ra\""
        : "@double%d NEAR/50 @double%d".formatted(step - 1, step - 1);
  }

  private static String list(int count, java.util.function.IntFunction<String> word) {
    return IntStream.range(0, count).mapToObj(word).collect(Collectors.joining(" OR "));
  }

  /** The next query. */
  String next() {
    String query =
        switch (random.nextInt(10)) {
          case 0, 1 -> nested();
          case 2 -> joined(this::manyWild, " OR ", " AND ", " NEAR/S ");
          case 3 -> joined(this::fuzzy, " OR ", " ", " NEAR/9 ");
          case 4 -> joined(this::prefix, " OR ", " AND ", " ", " NEAR/100 ");
          case 5 -> within();
          case 6 -> joined(this::vocabulary, " NEAR/100 ", " OR ", " BEFORE/S ", " ");
          case 7 -> phrase();
          case 8 -> random.nextInt(5) + 1 + " of (" + joined(this::part, ", ") + ")";
          default -> looks() + any(6);
        };
    return query.length() > LONGEST ? query.substring(0, LONGEST) : query;
  }

  private String looks() {
    return pick("", "", "looks:body ", "looks:body/2 ", "title:", "body:");
  }

  /** The same inside itself, twice at each step. */
  private String nested() {
    String query = prefix();
    String inner = query;
    for (int step = 1 + random.nextInt(7); step > 0 && inner.length() <= LONGEST; step--) {
      query = inner;
      inner =
          pick(
              "(%s OR %s) NEAR/100 (%s OR %s)".formatted(query, prefix(), prefix(), query),
              "(%s AND %s) OR (%s NOT %s)".formatted(query, prefix(), word(), query),
              "2 of (%s, %s, %s)".formatted(query, prefix(), query),
              "(%s) BEFORE/S (%s)".formatted(query, query));
    }
    return query;
  }

  private String within() {
    int half = length() / 2;
    return "(%s) NOT WITHIN (%s)"
        .formatted(upTo(half, this::two, " OR "), upTo(half, this::two, " OR "));
  }

  private String two() {
    return "\"" + word() + " " + word() + "\"";
  }

  private String phrase() {
    return "\"" + upTo(length() / 8, this::part, " ") + "\"" + pick("", "", "~9", "~1000");
  }

  private String any(int depth) {
    if (depth == 0) {
      return part();
    }
    return switch (random.nextInt(6)) {
      case 0 -> "(" + any(depth - 1) + " AND " + any(depth - 1) + ")";
      case 1 -> "(" + any(depth - 1) + " OR " + any(depth - 1) + ")";
      case 2 -> "(" + any(depth - 1) + " NOT " + any(depth - 1) + ")";
      case 3 -> "(" + near(depth - 1) + ")";
      case 4 -> "(" + word() + " NOT WITHIN " + two() + ")";
      default -> pick("title:", "summary:", "body:", "category:", "outlet:") + any(depth - 1);
    };
  }

  /** Nearness inside nearness, and lists of it. */
  private String near(int depth) {
    if (depth == 0) {
      return part();
    }
    String left = near(depth - 1);
    String right = near(random.nextInt(depth));
    return "(" + left + pick(" NEAR/3 ", " NEAR/100 ", " BEFORE/S ", " OR ") + right + ")";
  }

  private String part() {
    return switch (random.nextInt(8)) {
      case 0 -> manyWild();
      case 1 -> fuzzy();
      case 2, 3 -> prefix();
      case 4 -> vocabulary();
      case 5 -> "俄罗斯中国".substring(random.nextInt(4)).repeat(1 + random.nextInt(3));
      default -> word();
    };
  }

  private String vocabulary() {
    return pick("@words", "@prefixes", "@double" + random.nextInt(13));
  }

  private String prefix() {
    return letters(2 + random.nextInt(2)) + "*";
  }

  private String word() {
    return letters(2 + 2 * random.nextInt(3));
  }

  private String manyWild() {
    var word = new StringBuilder(letters(2));
    for (int i = 1 + random.nextInt(random.nextInt(20) == 0 ? 9 : 3); i > 0; i--) {
      word.append(pick("*", "*", "?", "??", "*??")).append(letters(random.nextInt(9)));
    }
    return word.toString();
  }

  private String fuzzy() {
    return letters(3 + random.nextInt(random.nextInt(20) == 0 ? 94 : 20)) + pick("~1", "~2");
  }

  private String letters(int count) {
    return random
        .ints(count, 0, LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private String joined(Supplier<String> part, String... joints) {
    return upTo(length(), part, pick(joints));
  }

  /** Short ones as often as long ones, since of the long ones more are refused. */
  private int length() {
    return 10 + random.nextInt(10 + random.nextInt(LONGEST));
  }

  private static String upTo(int length, Supplier<String> part, String joint) {
    var parts = new ArrayList<String>();
    int written = 0;
    for (String next : (Iterable<String>) Stream.generate(part)::iterator) {
      written += next.length() + joint.length();
      if (written > length && !parts.isEmpty()) {
        break;
      }
      parts.add(next);
    }
    return String.join(joint, parts);
  }

  private String pick(String... of) {
    return of[random.nextInt(of.length)];
  }
}
