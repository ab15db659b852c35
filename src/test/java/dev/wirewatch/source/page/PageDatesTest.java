package dev.wirewatch.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.source.DateHome;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDatesTest {

  /** 14:00 in Shanghai, a Tuesday. */
  private static final Instant NOW = Instant.parse("2016-03-22T06:00:00Z");

  private final PageDates dates = PageDates.at(NOW, DateHome.of(ZoneId.of("Asia/Shanghai")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2016年3月22日               | 2016-03-22T00:00+08:00
          2016年03月22日10:15         | 2016-03-22T10:15+08:00
          2016-03-22 10:15           | 2016-03-22T10:15+08:00
          （2016-03-22）             | 2016-03-22T00:00+08:00
          [2016/3/22 9:05]           | 2016-03-22T09:05+08:00
          2016-03-22T10:15:00Z       | 2016-03-22T10:15Z
          22 марта 2016, 12:30       | 2016-03-22T12:30+08:00
          2016年3月21日 晚上8:30      | 2016-03-21T20:30+08:00
          21/03/2016 05:30 p. m.     | 2016-03-21T17:30+08:00
          21 марта 2016, 12:30 (МСК) | 2016-03-21T12:30+03:00
          【2016年3月21日 10:00】       | 2016-03-21T10:00+08:00
          1458554400                 | 2016-03-21T10:00Z
          ٢١ مارس ٢٠١٦ 5:30 م        | 2016-03-21T17:30+08:00
          Mon Mar 21 10:00:00 CST 2016 | 2016-03-21T10:00+08:00
          """)
  void readsWholeDatesInThePagesZone(String text, OffsetDateTime date) {
    assertThat(dates.parse(text)).contains(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          just now                   | 2016-03-22T14:00+08:00
          3 hours ago                | 2016-03-22T11:00+08:00
          an hour ago                | 2016-03-22T13:00+08:00
          Updated 5 min ago          | 2016-03-22T13:55+08:00
          2 days ago                 | 2016-03-20T14:00+08:00
          Yesterday, 12:30           | 2016-03-21T12:30+08:00
          Today at 9:05 a.m.         | 2016-03-22T09:05+08:00
          2小时前                     | 2016-03-22T12:00+08:00
          发布于 30分钟前              | 2016-03-22T13:30+08:00
          发布于3天前                  | 2016-03-19T14:00+08:00
          刚刚                        | 2016-03-22T14:00+08:00
          昨天 10:15                  | 2016-03-21T10:15+08:00
          前天                        | 2016-03-20T00:00+08:00
          3時間前                     | 2016-03-22T11:00+08:00
          5분 전                      | 2016-03-22T13:55+08:00
          вчера, 12:30               | 2016-03-21T12:30+08:00
          сегодня в 8:00             | 2016-03-22T08:00+08:00
          позавчера                  | 2016-03-20T00:00+08:00
          5 минут назад              | 2016-03-22T13:55+08:00
          час назад                  | 2016-03-22T13:00+08:00
          2 дня назад                | 2016-03-20T14:00+08:00
          昨天 晚上8:30               | 2016-03-21T20:30+08:00
          昨晚8:30                    | 2016-03-21T20:30+08:00
          今天上午10点                 | 2016-03-22T10:00+08:00
          вчера в 8:30 вечера        | 2016-03-21T20:30+08:00
          вчера в 8 вечера           | 2016-03-21T20:00+08:00
          어제 오후 8:30               | 2016-03-21T20:30+08:00
          """)
  void readsTimesRelativeToNow(String text, OffsetDateTime date) {
    assertThat(dates.parse(text)).contains(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          03-21 10:15                | 2016-03-21T10:15+08:00
          3月21日 10:15               | 2016-03-21T10:15+08:00
          21 марта, 12:30            | 2016-03-21T12:30+08:00
          Mar 21, 10:15              | 2016-03-21T10:15+08:00
          12-31                      | 2015-12-31T00:00+08:00
          December 31                | 2015-12-31T00:00+08:00
          3月21日 晚上8:30             | 2016-03-21T20:30+08:00
          """)
  void aDayWithoutAYearIsTheLastSuchDay(String text, OffsetDateTime date) {
    assertThat(dates.parse(text)).contains(date);
  }

  @ParameterizedTest
  @CsvSource({
    "/english/2016-03/22/c_135212345.htm, 2016-03-22T00:00+08:00",
    "/20160322/0a1b2c/c.html, 2016-03-22T00:00+08:00",
    "/n1/2016/0322/c1002-28217111.html, 2016-03-22T00:00+08:00",
    "/a/201603/22/WS6a0b.html, 2016-03-22T00:00+08:00",
    "/202603/t20160322_11576000.shtml, 2016-03-22T00:00+08:00",
    "/2016/03/22/talks/, 2016-03-22T00:00+08:00",
  })
  void findsTheDayInTheAddress(String address, OffsetDateTime date) {
    assertThat(dates.parse("", address)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/20990101/c.html", "/content_28217111.html", "/20161399/c.html", "/"})
  void otherNumbersInAnAddressAreNoDay(String address) {
    assertThat(dates.parse("", address)).isEmpty();
  }

  @Test
  void aTimeOfDayIsThatOfTheAddressesDay() {
    assertThat(dates.parse("10:15", "/2016/0321/c1.html"))
        .contains(OffsetDateTime.parse("2016-03-21T10:15+08:00"));
  }

  @Test
  void aTimeOfDayAloneIsTheLastSuchTime() {
    assertThat(dates.parse("10:15", "/a")).contains(OffsetDateTime.parse("2016-03-22T10:15+08:00"));
    assertThat(dates.parse("18:30", "/a")).contains(OffsetDateTime.parse("2016-03-21T18:30+08:00"));
    assertThat(dates.parse("晚上6:30", "/a"))
        .contains(OffsetDateTime.parse("2016-03-21T18:30+08:00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "World", "Read more", "25:99", "Comments 3", "1/2"})
  void otherTextIsNoDate(String text) {
    assertThat(dates.parse(text, "/a")).isEmpty();
  }
}
