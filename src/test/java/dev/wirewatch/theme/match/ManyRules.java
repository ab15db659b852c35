package dev.wirewatch.theme.match;

import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rules as desks write them, for measuring: somebody, something that they do, and what it must not
 * be about. The words come from real vocabularies; those whom a rule is about have made-up names,
 * as a desk that has thousands of rules follows thousands of firms and people. Every tenth rule is
 * about somebody whom everybody writes about.
 */
final class ManyRules {

  private static final Pattern TERM = Pattern.compile("\"[^\"]+\"|@?[\\p{L}\\p{N}*-]{2,}");
  private static final Pattern WORD = Pattern.compile("\"[^\"*]+\"|[\\p{L}\\p{N}-]{2,}\\*?");
  private static final String[] SYLLABLES = {
    "ka", "ro", "vel", "min", "tar", "shu", "ген", "лов", "ар", "ми", "тор", "ска", "华", "恒", "信",
    "达", "泰", "源"
  };

  private final Random random = new Random(7);
  private final List<String> terms;

  ManyRules(Iterable<String> vocabularies) {
    var found = new TreeSet<String>();
    for (String vocabulary : vocabularies) {
      String plain = vocabulary.replaceAll("(?m)#.*$", " ");
      TERM.matcher(plain).results().map(match -> match.group()).forEach(found::add);
    }
    found.removeIf(term -> !WORD.matcher(term).matches() || term.matches("AND|OR|NOT|NEAR|BEFORE"));
    this.terms = List.copyOf(found);
  }

  /** A rule in parts, each a list of words of which one must be there. */
  record Parts(List<String> who, List<String> what, List<String> not, boolean near) {

    Rule rule(int number) throws QueryProblem {
      String query =
          "(%s) %s (%s) NOT title:(%s)"
              .formatted(any(who), near ? "NEAR/10" : "AND", any(what), any(not));
      return new Rule(
          "rule" + number, 1, QueryLanguage.understand(query, name -> Optional.empty()));
    }

    private static String any(List<String> words) {
      return String.join(" OR ", words);
    }
  }

  List<Parts> parts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Parts(
                Stream.concat(terms(i % 10 == 0 ? 2 : 0), names(6)).toList(),
                terms(5 + random.nextInt(15)).toList(),
                terms(3).toList(),
                i % 3 == 0))
        .toList();
  }

  List<Rule> rules(int count) throws QueryProblem {
    var rules = new ArrayList<Rule>();
    for (Parts parts : parts(count)) {
      rules.add(parts.rule(rules.size()));
    }
    return rules;
  }

  private Stream<String> terms(int count) {
    return Stream.generate(() -> terms.get(random.nextInt(terms.size()))).limit(count);
  }

  private Stream<String> names(int count) {
    return Stream.generate(this::name).limit(count);
  }

  /** One of those whom rules are about; where there are 10,000 rules, about three name each. */
  String name() {
    int script = random.nextInt(3) * 6;
    return IntStream.range(0, 5)
        .mapToObj(i -> SYLLABLES[script + random.nextInt(6)])
        .collect(Collectors.joining());
  }
}
