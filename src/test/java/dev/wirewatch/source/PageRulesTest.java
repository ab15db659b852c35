package dev.wirewatch.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p:matches((a+)+$)",
        "p:matchesOwn(a)",
        "a[href~=(a+)+b]",
        "a[href~=(a|aa)*b]",
        "a[href~=(a){5,}b]",
        "a[href~=\\d+\\d+\\d+x]",
        "*:has(*:has(b))"
      })
  void selectorsThatCouldTakeForEverAreRefused(String selector) {
    assertThatThrownBy(() -> rules(selector).checked())
        .isInstanceOfSatisfying(
            BadSource.class, problem -> assertThat(problem.reason()).contains("take for ever"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ul.news > li",
        "li:has(> a[href~=t\\d{8}_\\d+\\.s?html])",
        "a[href~=/20\\d{6}/\\w{20,}/c\\.html]",
        "li:has(a):has(time):contains(news)",
        "div[class~=(?i)news|wire]"
      })
  void othersAreTaken(String selector) throws BadSource {
    assertThat(rules(selector).checked().entries()).isEqualTo(selector);
  }

  private static PageRules rules(String entries) {
    return new PageRules(entries, "", "", "", "");
  }
}
