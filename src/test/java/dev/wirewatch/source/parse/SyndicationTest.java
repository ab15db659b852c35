package dev.wirewatch.source.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.source.DateHome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyndicationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <ttl>60</ttl>                                                        | PT1H
          <ttl> 5 </ttl>                                                       | PT5M
          <ttl>0</ttl>                                                         |
          <ttl>-1</ttl>                                                        |
          <ttl>one hour</ttl>                                                  |
          <ttl>99999999999</ttl>                                               |
          <sy:updatePeriod>hourly</sy:updatePeriod>                            | PT1H
          <sy:updatePeriod> Daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency> | PT6H
          <sy:updatePeriod>weekly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency> |
          <sy:updatePeriod>often</sy:updatePeriod>                             |
          <sy:updateFrequency>2</sy:updateFrequency>                           |
          <ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod>               | PT1H
          """)
  void anIntervalIsReadWhereItIsWrittenAsTheStandardsSay(String head, @Nullable Duration expected)
      throws ParseFailure {
    assertThat(hints(head).interval()).isEqualTo(expected);
  }

  @Test
  void skippedHoursCountFromZeroOrFromOne() throws ParseFailure {
    assertThat(
            hints(
                    "<skipHours><hour>0</hour><hour>7</hour><hour>24</hour><hour>25</hour></skipHours>")
                .skipHours())
        .isEqualTo(Set.of(0, 7));
  }

  @Test
  void skippedDaysAreEnglishNames() throws ParseFailure {
    assertThat(
            hints("<skipDays><day>Saturday</day><day>sunday</day><day>Samstag</day></skipDays>")
                .skipDays())
        .isEqualTo(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
  }

  @Test
  void aFeedThatSaysNothingHintsNothing() throws ParseFailure {
    assertThat(hints("")).isEqualTo(PublisherHints.NONE);
  }

  private static PublisherHints hints(String head) throws ParseFailure {
    String feed =
        """
        <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>
        <title>Wire</title>%s<item><title>News</title></item></channel></rss>
        """
            .formatted(head);
    return new FeedParser()
        .parse(
            feed.getBytes(StandardCharsets.UTF_8),
            "application/rss+xml",
            URI.create("https://wire.example/"),
            DateHome.UTC)
        .hints();
  }
}
