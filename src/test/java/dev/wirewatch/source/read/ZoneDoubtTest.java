package dev.wirewatch.source.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.parse.FeedParser;
import dev.wirewatch.source.parse.ParseFailure;
import dev.wirewatch.source.parse.Parsed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneDoubtTest {

  private static final Instant NOW = Instant.parse("2016-03-31T12:00:00Z");
  private static final URI ADDRESS = URI.create("https://wire.example/rss");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2016-03-31 19:58; 2016-03-31 19:10; 2016-03-31 10:00 | CN | Asia/Shanghai
          2016-03-31 15:10; 2016-03-31 13:40                   | CN | Asia/Shanghai
          2016-03-31 19:58; 2016-03-31 19:10                   |    | +08:00
          2016-03-31 20:58; 2016-03-31 20:10                   | JP | Asia/Tokyo
          2016-03-31 20:58; 2016-03-31 20:10                   | CN | +09:00
          2016年3月31日 晚上7:58; 2016年3月31日 晚上7:10          | CN | Asia/Shanghai
          2016-03-31 14:58; 2016-03-31 14:10                   | RU | Europe/Moscow
          2016-03-31 13:50                                     | DE | Europe/Berlin
          2016-03-31 17:25; 2016-03-31 17:20                   | IN | Asia/Kolkata
          2016-03-31 14:58; 2016-03-31 14:10                   | US | +03:00
          2016-03-31 19:58; 2016-03-31 19:10; 2016-09-01 10:00 | CN | Asia/Shanghai
          """)
  void namesTheZoneThatMakesTheDatesPlausible(String dates, String country, String zone)
      throws Exception {
    var home = new DateHome(ZoneOffset.UTC, country == null ? "" : country);
    ZoneDoubt doubt = doubt(home, dates.split("; ")).orElseThrow();
    assertThat(doubt.zone()).isEqualTo(zone);
    assertThat(doubt.words()).contains(zone).contains("time zone");
    assertThat(doubt.read().entries().getFirst().published())
        .satisfies(date -> assertThat(date.toInstant()).isBeforeOrEqualTo(NOW.plusSeconds(1_200)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2016-03-31 11:58; 2016-03-31 11:10; 2016-03-31 10:00
          2016-03-31 12:15; 2016-03-31 12:10
          2016-03-31 19:58; 2016-03-31 11:10; 2016-03-31 10:00
          2016-05-01 10:00; 2016-05-02 10:00
          nothing; nothing
          """)
  void doubtsNoOtherDates(String dates) throws Exception {
    assertThat(doubt(new DateHome(ZoneOffset.UTC, "CN"), dates.split("; "))).isEmpty();
  }

  @Test
  void aZoneThatIsNamedAndWrongIsToldButNotReplaced() throws Exception {
    var home = new DateHome(ZoneOffset.UTC, "CN");
    String[] dates = {"Thu, 31 Mar 2016 19:58:00 GMT", "Thu, 31 Mar 2016 19:10:00 GMT"};
    ZoneDoubt doubt = doubt(home, dates).orElseThrow();
    assertThat(doubt.zone()).isEmpty();
    assertThat(doubt.words()).contains("8 hours").contains("another clock");
  }

  @Test
  void aZoneThatWasSetIsDoubtedWhereItIsTooFarWest() throws Exception {
    DateHome moscow = DateHome.of(ZoneId.of("Europe/Moscow"));
    assertThat(doubt(moscow, "2016-03-31 19:58", "2016-03-31 19:10").orElseThrow().zone())
        .isEqualTo("+08:00");
    DateHome shanghai = DateHome.of(ZoneId.of("Asia/Shanghai"));
    assertThat(doubt(shanghai, "2016-03-31 19:58", "2016-03-31 19:10")).isEmpty();
  }

  private static Optional<ZoneDoubt> doubt(DateHome home, String... dates) throws ParseFailure {
    String items =
        Arrays.stream(dates)
            .map(date -> "<item><title>t</title><pubDate>" + date + "</pubDate></item>")
            .collect(Collectors.joining());
    byte[] feed =
        ("<rss version='2.0'><channel><title>W</title>" + items + "</channel></rss>")
            .getBytes(StandardCharsets.UTF_8);
    return ZoneDoubt.of(read(feed, home), home, NOW, other -> read(feed, other));
  }

  private static Parsed read(byte[] feed, DateHome home) throws ParseFailure {
    return new FeedParser().parse(feed, "application/rss+xml", ADDRESS, home);
  }
}
