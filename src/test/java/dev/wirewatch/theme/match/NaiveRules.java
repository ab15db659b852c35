package dev.wirewatch.theme.match;

import dev.wirewatch.theme.match.ManyRules.Parts;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The same rules as a loop of regular expressions, as rival programs have it: no endings, no
 * Chinese word limits, and no account of what matched but the first words.
 */
final class NaiveRules {

  private record Patterns(Pattern who, Pattern what, Pattern not) {}

  private final List<Patterns> rules;

  NaiveRules(List<Parts> rules) {
    this.rules =
        rules.stream()
            .map(parts -> new Patterns(any(parts.who()), any(parts.what()), any(parts.not())))
            .toList();
  }

  int matching(String title, String summary) {
    String text = title + "\n" + summary;
    int matching = 0;
    for (Patterns rule : rules) {
      boolean matches =
          rule.who().matcher(text).find()
              && rule.what().matcher(text).find()
              && !rule.not().matcher(title).find();
      matching += matches ? 1 : 0;
    }
    return matching;
  }

  private static Pattern any(List<String> words) {
    return Pattern.compile(
        words.stream().map(NaiveRules::word).collect(Collectors.joining("|", "(?:", ")")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String word(String term) {
    String plain = term.replace("\"", "");
    boolean prefix = plain.endsWith("*");
    String quoted = Pattern.quote(prefix ? plain.substring(0, plain.length() - 1) : plain);
    boolean letters =
        Character.UnicodeScript.of(plain.codePointAt(0)) != Character.UnicodeScript.HAN;
    return letters ? "(?<!\\p{L})" + quoted + (prefix ? "" : "(?!\\p{L})") : quoted;
  }
}
