package dev.wirewatch.source.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.wirewatch.source.DateHome;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte of one sign behind a sound entry neither hides that entry nor takes for ever. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileDocumentsTest {

  private static final URI ADDRESS = URI.create("https://harbour.example/feed.xml");
  private static final int MEGABYTE = 1_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<![CDATA[",
        "<title><![CDATA[",
        "<title><![CDATA[<![CDATA[]]>",
        "<![CDATA[]]",
        "]]>",
        "<!--",
        "<!-- --",
        "<?",
        "<",
        "</",
        "<a",
        "<a ",
        "<a b=\"",
        "<a b='c\" d=\"",
        "<a b=c ",
        "<title ",
        "<link href=\"<",
        "</b>",
        "<b></i>",
        "<b><title></b>",
        "<item>",
        "</item>",
        "<item></title>",
        "<rss><channel>",
        "&",
        "&lt;![CDATA[",
        "title>",
        "/title>",
        "= \"",
        "x",
        " "
      })
  void readsTheEntryBefore(String sign) throws Exception {
    String document = head() + sign.repeat(MEGABYTE / sign.length());
    assertThat(titles(document.getBytes(StandardCharsets.UTF_8))).contains("Ferry runs");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x81, 0x9F, 0xC3, 0xE0, 0xE9, 0xF0, 0xFF})
  void readsTheEntryBeforeLeadBytes(int lead) throws Exception {
    var document = new ByteArrayOutputStream();
    document.writeBytes(head().getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < MEGABYTE; i++) {
      document.write(i % 1_000 == 0 ? '<' : lead);
    }
    assertThat(titles(document.toByteArray())).contains("Ferry runs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b$B", "\u001b", "~{", "+AAA-", "+", "~"})
  void shiftsWithoutEndTakeNoTimeToSpeakOf(String shift) {
    String document = head() + shift.repeat(MEGABYTE / shift.length());
    assertThatCode(() -> titles(document.getBytes(StandardCharsets.US_ASCII)))
        .doesNotThrowAnyException();
  }

  private static String head() {
    return "<rss><channel><title>Harbour News</title><item><title>Ferry runs</title>"
        + "<link>https://harbour.example/1</link></item><item><title>Strike ends</title>";
  }

  private static List<String> titles(byte[] document) throws ParseFailure {
    return new FeedParser()
        .parse(document, null, ADDRESS, DateHome.UTC).entries().stream()
            .map(entry -> entry.title())
            .toList();
  }
}
