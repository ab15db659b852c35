package dev.wirewatch.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTest {

  private static final URI FROM = URI.create("https://a.example/old/rss");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<meta http-equiv=refresh content='0;url=/new.xml'> | https://a.example/new.xml",
        "<META HTTP-EQUIV=\"Refresh\" CONTENT=\"5; URL='new.xml'\"> |"
            + " https://a.example/old/new.xml",
        "<html><head><meta content='1, url = //b.example/rss' http-equiv='REFRESH'> |"
            + " https://b.example/rss",
        "<!-- moved --><title>x</title><meta http-equiv=refresh content='0;/new.xml'> |"
            + " https://a.example/new.xml",
        "<html><base href='/feeds/'><meta http-equiv=refresh content='.5 url=rss'> |"
            + " https://a.example/feeds/rss",
        "<html><meta http-equiv=refresh content='0;url=http:\\\\b.example\\rss'> |"
            + " http://b.example/rss",
        "<html><meta http-equiv=refresh content='0;url=/rss?a=1&amp;b=2'> |"
            + " https://a.example/rss?a=1&b=2",
      })
  void pagesSendTheProgramOn(String page, URI to) {
    assertThat(Refresh.target(bytes(page), null, FROM)).contains(to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><meta http-equiv=refresh content=300>",
        "<html><meta http-equiv=refresh content='0'>",
        "<html><meta http-equiv=refresh content='0;url='>",
        "<html><meta http-equiv=refresh content='0;url=rss'>",
        "<html><meta http-equiv=refresh content='0;url=#top'>",
        "<html><meta http-equiv=refresh content='60;url=/next'>",
        "<html><meta http-equiv=refresh content='soon;url=/next'>",
        "<html><meta http-equiv=refresh content='0;url=app://open'>",
        "<html><noscript><meta http-equiv=refresh content='0;url=/noscript'></noscript>",
        "<html><!-- <meta http-equiv=refresh content='0;url=/ie6'> -->",
        "<html><body>&lt;meta http-equiv=refresh content='0;url=/told'&gt;",
        "<rss><channel><title><meta http-equiv='refresh'"
            + " content='0;url=/x'/></title></channel></rss>",
        ""
      })
  void pagesThatAreMeantToBeReadAreRead(String page) {
    assertThat(Refresh.target(bytes(page), null, FROM)).isEmpty();
  }

  @Test
  void theHeaderCountsToo() {
    assertThat(Refresh.target(new byte[0], "0; url=/new.xml", FROM))
        .contains(URI.create("https://a.example/new.xml"));
  }

  private static byte[] bytes(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }
}
