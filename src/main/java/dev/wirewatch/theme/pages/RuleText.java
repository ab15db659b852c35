package dev.wirewatch.theme.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a rule as a page shows it.
 *
 * @param kind how it is set: {@code comment}, {@code phrase}, {@code name}, {@code sign}, or empty
 * @param vocabulary the vocabulary that it names and that there is; else empty
 */
public record RuleText(String kind, String text, String vocabulary) {

  private static final int LINE = 200;
  private static final Pattern COMMENT = Pattern.compile("(?<![^\\s(])#[^\\n]*");

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<comment>(?<![^\\s(])#[^\\n]*)|(?<phrase>\"[^\"]*\")|(?<name>@[\\p{L}\\p{N}_-]+)"
              + "|(?<sign>(?<![\\p{L}\\p{N}])(?:AND|OR|NOT|(?:NEAR|BEFORE)/\\d+|\\d+\\s+of)"
              + "(?![\\p{L}\\p{N}])|[()])");

  /** A rule cut into its pieces; together they are the rule, character by character. */
  public static List<RuleText> of(String rule, Set<String> vocabularies) {
    var pieces = new ArrayList<RuleText>();
    Matcher matcher = PIECE.matcher(rule);
    int from = 0;
    while (matcher.find()) {
      addPlain(pieces, rule.substring(from, matcher.start()));
      String text = matcher.group();
      String name = text.substring(1);
      boolean known = matcher.group("name") != null && vocabularies.contains(name);
      pieces.add(new RuleText(kind(matcher), text, known ? name : ""));
      from = matcher.end();
    }
    addPlain(pieces, rule.substring(from));
    return pieces;
  }

  /** The beginning of a rule in one line, without comments, for lists. */
  public static String inOneLine(String rule) {
    String plain = COMMENT.matcher(rule).replaceAll("").replaceAll("\\s+", " ").strip();
    return plain.length() > LINE ? plain.substring(0, LINE) + "…" : plain;
  }

  private static void addPlain(List<RuleText> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new RuleText("", text, ""));
    }
  }

  private static String kind(Matcher matcher) {
    for (String kind : List.of("comment", "phrase", "name")) {
      if (matcher.group(kind) != null) {
        return kind;
      }
    }
    return "sign";
  }
}
