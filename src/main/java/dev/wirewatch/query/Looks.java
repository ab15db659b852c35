package dev.wirewatch.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a rule looks for what it does not name a field for. A rule says it with its first words:
 * {@code looks:body @russia AND @japan}; one that says nothing looks at title and summary.
 *
 * @param reach the farthest field
 * @param passages of the body, how many must fulfil the whole rule, each by itself
 */
public record Looks(Reach reach, int passages) {

  /** The farthest field that a rule looks at. */
  public enum Reach {
    TITLE,
    SUMMARY,
    BODY
  }

  public static final Looks USUAL = new Looks(Reach.SUMMARY, 0);

  static final String KEY = "looks";

  /** What {@link #read} refuses. */
  public static final String EXPECTED =
      "A theme looks at \"title\", \"summary\" or \"body\", or at \"body/2\" where at least two"
          + " passages must match.";

  private static final int MOST = 20;
  private static final Pattern WRITTEN = Pattern.compile("title|summary|body(?:/(\\d{1,2}))?");

  /** What a rule says before anything else, comments and blanks aside. */
  private static final Pattern BEGINNING =
      Pattern.compile("\\A((?:\\s|#[^\\n]*\\n)*)looks\\s*[:：]\\s*(\\S+)\\s*");

  /** Reads {@code title}, {@code summary}, {@code body} or {@code body/2}; empty if it is none. */
  public static Optional<Looks> read(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String count = parts.group(1);
    if (written.startsWith("body")) {
      int passages = count == null ? 1 : Integer.parseInt(count);
      return passages < 1 || passages > MOST
          ? Optional.empty()
          : Optional.of(new Looks(Reach.BODY, passages));
    }
    return Optional.of(written.equals("title") ? new Looks(Reach.TITLE, 0) : USUAL);
  }

  /** How far a rule looks by its own words. */
  public static Looks of(String rule) {
    Matcher beginning = BEGINNING.matcher(rule);
    return beginning.find() ? read(beginning.group(2)).orElse(USUAL) : USUAL;
  }

  /** Whether a rule says how far it looks, or tries to. */
  public static boolean saysSo(String rule) {
    return BEGINNING.matcher(rule).find();
  }

  /** A rule in which these words, if it has them, stand on a line of their own before the rest. */
  public static String canonical(String rule) {
    Matcher beginning = BEGINNING.matcher(rule);
    return beginning.find()
        ? read(beginning.group(2)).map(looks -> looks.in(rule)).orElse(rule)
        : rule;
  }

  /** A rule without the words that say how far it looks. */
  public static String without(String rule) {
    return BEGINNING.matcher(rule).replaceFirst("$1");
  }

  /** A rule that looks so far, whatever it said. */
  public String in(String rule) {
    String rest = without(rule);
    return equals(USUAL) ? rest : KEY + ":" + written() + "\n" + rest;
  }

  /** As {@link #read} reads it. */
  public String written() {
    return reach == Reach.BODY && passages > 1
        ? "body/" + passages
        : reach.name().toLowerCase(Locale.ROOT);
  }
}
