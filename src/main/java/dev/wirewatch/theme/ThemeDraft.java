package dev.wirewatch.theme;

import dev.wirewatch.query.Looks;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A theme as people write it: in {@code themes.yml}, in a pack, on a page.
 *
 * @param id short name for addresses and files: small letters, digits and hyphens
 * @param colour as {@code #rrggbb}
 * @param query the rule; where it looks farther or less far than usual, it begins with {@link
 *     Looks}
 * @param tests headlines to try the rule on, those that it shall match first
 */
public record ThemeDraft(
    String id,
    String name,
    String colour,
    String query,
    String description,
    List<TestHeadline> tests) {

  public static final String DEFAULT_COLOUR = "#5f6b7a";

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  /** Addresses of other things beside the themes, and the filter for items with any theme. */
  private static final Set<String> TAKEN =
      Set.of("any", "backtest", "check", "explain", "new", "packs", "retagging");

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final int MOST_TESTS = 500;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_DESCRIPTION = 2_000;
  private static final int LONGEST_HEADLINE = 1_000;

  public ThemeDraft {
    name = name.strip();
    query = Looks.canonical(Vocabulary.plain(query));
    description = Vocabulary.plain(description);
    tests = tests.stream().sorted(Comparator.comparing(TestHeadline::expected).reversed()).toList();
  }

  /** The theme with other test headlines. */
  public ThemeDraft withTests(List<TestHeadline> others) {
    return new ThemeDraft(id, name, colour, query, description, others);
  }

  /** The test headlines as lines of text, to compare and to show. */
  public String testLines() {
    return tests.stream().map(TestHeadline::line).collect(Collectors.joining("\n"));
  }

  /** A part that cannot be stored; whether the rule can be used is seen later. */
  public Optional<Flaw> flaw() {
    return Stream.of(
            Flaw.inText(
                "id",
                id,
                ID,
                "A theme's id has small letters, digits and - only, at most 60, not \"%s\"."),
            TAKEN.contains(id)
                ? Optional.of(
                    new Flaw(
                        "id", "\"%s\" means something else here; take another id.".formatted(id)))
                : Optional.<Flaw>empty(),
            Flaw.inText(
                "colour",
                colour,
                COLOUR,
                "A colour is written like \"#1f6feb\", in quotes, not %s."),
            name.isEmpty()
                ? Optional.of(new Flaw("name", "\"name\" is empty."))
                : Flaw.inText("name", name, LONGEST_NAME),
            Flaw.inQuery(query),
            Flaw.inText("description", description, LONGEST_DESCRIPTION),
            testsFlaw())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Flaw> testsFlaw() {
    if (tests.size() > MOST_TESTS) {
      return Optional.of(
          new Flaw("tests", "A theme has at most %d test headlines.".formatted(MOST_TESTS)));
    }
    return tests.stream()
        .flatMap(test ->
            test.text().isBlank()
                ? Stream.of(new Flaw("tests", "A test headline is empty."))
                : Stream.of(
                        Flaw.inText("tests", test.text(), LONGEST_HEADLINE),
                        Flaw.inText("tests", test.language(), 35))
                    .flatMap(Optional::stream))
        .findFirst();
  }
}
