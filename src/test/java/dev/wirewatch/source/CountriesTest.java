package dev.wirewatch.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.Feed;
import java.net.URI;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

  @ParameterizedTest
  @CsvSource({
    "China, CN",
    "CHINA, CN",
    "中国, CN",
    "中國, CN",
    "Китай, CN",
    "cn, CN",
    "CHN, CN",
    "United States, US",
    "USA, US",
    "UK, GB",
    "the United Kingdom, GB",
    "South Korea, KR",
    "대한민국, KR",
    "Россия, RU",
    "Hong Kong, HK",
    "Côte d’Ivoire, CI",
    "Türkiye, TR",
    "Turkey, TR"
  })
  void areKnownByNameAndCode(String country, String code) {
    assertThat(Countries.code(country)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.cn/rss, CN",
    "https://www.bbc.co.uk/rss, GB",
    "https://ria.ru/rss, RU",
    "https://wire.example/rss, ''",
    "https://wire.tv/rss, ''",
    "https://127.0.0.1/rss, ''"
  })
  void areKnownByDomain(URI address, String code) {
    assertThat(Countries.ofDomain(address).orElse("")).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "CN, Asia/Shanghai",
    "JP, Asia/Tokyo",
    "IN, Asia/Kolkata",
    "UA, Europe/Kyiv",
    "VN, Asia/Ho_Chi_Minh",
    "RU, Europe/Moscow"
  })
  void haveAClockThatTheirWiresGoBy(String code, String zone) {
    assertThat(Countries.zone(code)).contains(ZoneId.of(zone));
  }

  @Test
  void haveNoneWhereTheirZonesDoNotAgree() {
    assertThat(Countries.zone("US")).isEmpty();
    assertThat(Countries.zone("AU")).isEmpty();
    assertThat(Countries.zone("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"zh, CN", "zh-TW, TW", "zh-Hant, TW", "ja, JP", "en, ''", "en-US, US", "'', ''"})
  void areKnownByLanguage(String tag, String code) {
    assertThat(Countries.ofLanguage(tag).orElse("")).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "China, en, https://wire.example/, CN",
    "'', zh, https://wire.example/, CN",
    "United States, zh, https://wire.cn/, US",
    "'', zh, https://wire.ru/, RU",
    "'', en, https://wire.example/, ''"
  })
  void aFeedsDatesAreAtHomeInItsCountry(String country, String language, String url, String code) {
    var feed = new Feed(1, "W", url, "W", country, language, "", null, true, "", null);
    assertThat(feed.dateHome().country()).isEqualTo(code);
  }
}
