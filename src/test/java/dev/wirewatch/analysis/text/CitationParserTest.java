package dev.wirewatch.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationParserTest {

  private static final LocalDate WRITTEN = LocalDate.of(2016, 3, 30);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (Xinhua, March 22)                        | Xinhua 2016-03-22
          (see EDM, March 16)                       | EDM 2016-03-16
          (see also EDM, March 16, 18)              | EDM 2016-03-16, EDM 2016-03-18
          (China Daily, Xinhua, March 26)           | China Daily 2016-03-26, Xinhua 2016-03-26
          (TASS, March 21; The Diplomat, March 22)  | TASS 2016-03-21, The Diplomat 2016-03-22
          (TASS, March 21, The Diplomat, March 22)  | TASS 2016-03-21, The Diplomat 2016-03-22
          (RIA Novosti, December 8, 2015)           | RIA Novosti 2015-12-08
          (RIA Novosti, December 8)                 | RIA Novosti 2015-12-08
          (Interfax, 22 March 2016)                 | Interfax 2016-03-22
          (Interfax, 22 March)                      | Interfax 2016-03-22
          (Kommersant, Dec. 31; RT, Sept 1st)       | Kommersant 2015-12-31, RT 2015-09-01
          (Ministry of Defense of the Russian Federation, March 25) | Ministry of Defense of the Russian Federation 2016-03-25
          (Ministry of Defense, Army Bulletin, January 7, 2015) | Ministry of Defense 2015-01-07, Army Bulletin 2015-01-07
          (TASS March 21)                           | TASS 2016-03-21
          (March 21, TASS)                          | TASS 2016-03-21
          (Kremlin.ru, March 3, in Russian)         | Kremlin.ru 2016-03-03
          (mil.ru, 2016-03-25)                      | mil.ru 2016-03-25
          (38 North, March 9)                       | 38 North 2016-03-09
          (Xinhua, February 29)                     | Xinhua 2016-02-29
          (TASS)                                    | TASS null
          (see Naval Review)                        | Naval Review null
          (Naval Review, May 2015)                  | Naval Review null
          (Xinhua, February 30)                     | Xinhua null
          (ТАСС, 21 марта)                          | ТАСС 2016-03-21
          (РИА Новости, 8 декабря 2015 г.; Интерфакс, 2 янв.) | РИА Новости 2015-12-08, Интерфакс 2016-01-02
          (см. Коммерсантъ, 03.02.2016)             | Коммерсантъ 2016-02-03
          （新华社，3月22日）                         | 新华社 2016-03-22
          （新华社、人民日报，2015年12月8日；环球时报，3月1日） | 新华社 2015-12-08, 人民日报 2015-12-08, 环球时报 2016-03-01
          """)
  void findsOutletsAndDays(String text, String expected) {
    assertThat(found("Something happened " + text + ".")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drones (UAV)",
        "the means of denial (A2/AD)",
        "several neighbours (presumably Korea, Japan and the Middle East)",
        "an agreement (signed on March 22)",
        "a visit (Putin flew to Beijing on June 25)",
        "a deadline (March 22)",
        "a range (up to 400 kilometers, March 2016)",
        "a period (January, March and May 2015)",
        "an old book (Smith 2015)",
        "one（约四百公里）",
        "never closed (TASS, March 21"
      })
  void leavesOtherBracketsAlone(String text) {
    assertThat(CitationParser.parse(text, WRITTEN)).isEmpty();
  }

  @Test
  void keepsEachPartAsPrinted() {
    assertThat(CitationParser.parse("(see EDM, March 16; China Daily, Xinhua, March 26)", WRITTEN))
        .extracting(Cited::text)
        .containsExactly(
            "see EDM, March 16", "China Daily, Xinhua, March 26", "China Daily, Xinhua, March 26");
  }

  @Test
  void givesNoDayWhereNoYearIsKnown() {
    assertThat(CitationParser.parse("(Xinhua, March 22; RT, March 3, 2014)", null))
        .extracting(Cited::date)
        .containsExactly(null, LocalDate.of(2014, 3, 3));
  }

  @Test
  void takesADateShortlyAheadOfTheTextForThePastYear() {
    assertThat(CitationParser.parse("(Xinhua, December 28)", LocalDate.of(2016, 1, 4)))
        .extracting(Cited::date)
        .containsExactly(LocalDate.of(2015, 12, 28));
  }

  private static String found(String text) {
    List<Cited> cited = CitationParser.parse(text, WRITTEN);
    return String.join(", ", cited.stream().map(c -> c.outlet() + " " + c.date()).toList());
  }
}
