package dev.wirewatch.fetch.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/rss | https://example.org/rss",
        "' HTTPS://Example.ORG:443/Rss?a=B#top ' | https://example.org/Rss?a=B",
        "http://example.org:8080 | http://example.org:8080",
        "http://example.org:/rss | http://example.org/rss",
        "https://example.org./rss | https://example.org/rss",
        "https://пример.рф/новости.xml |"
            + " https://xn--e1afmkfd.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8.xml",
        "https://例え.テスト/rss | https://xn--r8jz45g.xn--zckzah/rss",
        "https://例え。テスト/rss | https://xn--r8jz45g.xn--zckzah/rss",
        "https://straße.de/rss | https://xn--strae-oqa.de/rss",
        "https://ｅｘａｍｐｌｅ．ｏｒｇ/rss | https://example.org/rss",
        "https://example.org/a b?x=y^z | https://example.org/a%20b?x=y%5Ez",
        "https://example.org/?tag[]=a%20b&p=100% | https://example.org/?tag[]=a%20b&p=100%25",
        "https://example.org?feed=rss | https://example.org?feed=rss",
        "http://１２７．０．０．１/rss | http://127.0.0.1/rss",
        "http://127.0.0.1./rss | http://127.0.0.1/rss",
        "http://[::FFFF:127.0.0.1]/rss | http://127.0.0.1/rss",
        "http://[2606:4700::1111]:8080/ | http://[2606:4700::1111]:8080/",
        "http://good.example?@127.0.0.1/ | http://good.example?@127.0.0.1/",
      })
  void givesEveryPlaceOneSpelling(String typed, String plain) throws BadAddress {
    assertThat(FeedAddress.parse(typed).text()).isEqualTo(plain);
    assertThat(URI.create(plain).getHost()).isNotNull();
    assertThat(FeedAddress.parse(plain).text()).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "feed://a.example/rss | http://a.example/rss",
        "FEED:https://a.example/rss | https://a.example/rss",
        "feed://https://a.example/rss | https://a.example/rss",
        "feed:http://a.example/rss | http://a.example/rss",
        "feeds://a.example/rss | https://a.example/rss",
        "pcast://a.example/rss | http://a.example/rss",
        "itpc://a.example/rss | http://a.example/rss",
        "rss://a.example/rss | http://a.example/rss",
        "feed:a.example/rss | http://a.example/rss",
      })
  void leavesOutTheSchemesOfReaders(String link, String plain) throws BadAddress {
    assertThat(FeedAddress.parse(link).text()).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http:///b.example/e | http://b.example/e",
        "http:////b.example/e | http://b.example/e",
        "http:/e | http://a.example/e",
        "http:e | http://a.example/b/e",
        "https:/b.example/e | https://b.example/e",
        "https:b.example/e | https://b.example/e",
        "HTTP:\\\\b.example\\e | http://b.example/e",
        "\\e\\f?g\\h | http://a.example/e/f?g%5Ch",
        "\\\\b.example/e | http://b.example/e",
        "/\\b.example/e | http://b.example/e",
        "///b.example/e | http://b.example/e",
        "' \t/e\r\n/f\t ' | http://a.example/e/f",
        "'ht\ttp://b.example/\ne' | http://b.example/e",
        "'\u0000 /e\u001f' | http://a.example/e",
        "/e?f#g\\h | http://a.example/e?f",
      })
  void readsLinksAsBrowsersDo(String link, String to) throws BadAddress {
    assertThat(FeedAddress.parse("http://a.example/b/c?d").resolve(link).text()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://a.example/b/c?d | e | http://a.example/b/e",
        "http://a.example/b/c?d | ../e | http://a.example/e",
        "http://a.example/b/c?d | /e f | http://a.example/e%20f",
        "http://a.example/b/c?d | ?e#f | http://a.example/b/c?e",
        "http://a.example/b/c?d | #f | http://a.example/b/c",
        "http://a.example/b/c | //b.example/e | http://b.example/e",
        "http://a.example/b/c | https://пример.рф/ё | https://xn--e1afmkfd.xn--p1ai/%D1%91",
        "http://a.example | e | http://a.example/e",
        "http://a.example | новости | http://a.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8",
      })
  void followsLinks(String from, String link, String to) throws BadAddress {
    assertThat(FeedAddress.parse(from).resolve(link).text()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ftp://example.org/rss | http://",
        "file:///etc/passwd | http://",
        "javascript:alert(1) | http://",
        "example.org/rss | http://",
        "http:example.org | http://",
        "http:///rss | names no host",
        "http://:80/rss | names no host",
        "http://user@example.org/ | user name or password",
        "http://example.org:80@127.0.0.1/ | user name or password",
        "http://127.0.0.1\\@example.org/ | user name or password",
        "http://127.0.0.1\\.example.org/ | no host with this name",
        "http://exa mple.org/ | no host with this name",
        "http://example..org/ | no host with this name",
        "http://example.org../ | no host with this name",
        "http://-example.org/ | no host with this name",
        "http://127%2e0.0.1/ | four numbers",
        "http://%31%32%37.0.0.1/ | four numbers",
        "http://xn--/ | no host with this name",
        "http://2130706433/ | four numbers",
        "http://0x7f000001/ | four numbers",
        "http://0x7f.1/ | four numbers",
        "http://017700000001/ | four numbers",
        "http://0177.0.0.1/ | four numbers",
        "http://127.1/ | four numbers",
        "http://127.0.0.0x1/ | four numbers",
        "http://127.0.0.256/ | four numbers",
        "http://127.0.0.1.1/ | four numbers",
        "http://①②⑦.⓪.⓪.①.④/ | four numbers",
        "http://[fe80::1%25eth0]/ | without a zone",
        "http://[127.0.0.1]/ | without a zone",
        "http://[::1/ | without a zone",
        "http://[/ | without a zone",
        "http://[::1]x/ | without a zone",
        "http://example.org:99999/ | port that cannot exist",
        "http://example.org:-1/ | port that cannot exist",
        "http://example.org:8o/ | port that cannot exist",
        "http://example.org:0/ | other servers",
        "http://example.org:25/ | other servers",
        "https://example.org:6667/ | other servers",
      })
  void saysWhyItRefuses(String typed, String reason) {
    assertThatExceptionOfType(BadAddress.class)
        .isThrownBy(() -> FeedAddress.parse(typed))
        .withMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://example.org/\r\nHost: x", "http://exam\tple.org/", "http://a\0b/"})
  void refusesWhatCouldEndALine(String typed) {
    assertThatExceptionOfType(BadAddress.class)
        .isThrownBy(() -> FeedAddress.parse(typed))
        .withMessageContaining("control character");
  }
}
