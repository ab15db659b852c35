package dev.wirewatch.feed.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.web.BadRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlReaderTest {

  @Test
  void groupsBecomePaths() {
    OpmlReader.Opml opml = Outlines.read("groups-within-groups.opml");
    assertThat(Outlines.words(opml))
        .containsExactly(
            "Asia / Japan and Korea: NHK",
            "Asia / Japan and Korea: Yonhap",
            "Asia / Japan and Korea: Yonhap North",
            "Asia: CNA",
            ": By category",
            ":",
            ": Empty");
    assertThat(opml.notes()).isEmpty();
  }

  @Test
  void quotationMarksInsideOfAttributesAreMended() {
    OpmlReader.Opml opml = Outlines.read("quotes-inside-attributes.opml");
    assertThat(Outlines.words(opml))
        .containsExactly(": Gazeta \"Courier\". Main", ": The 'Times'", ": Plain");
    assertThat(opml.outlines().getFirst().address())
        .isEqualTo("https://courier.example/rss?a=1&b=2");
    assertThat(opml.notes()).anyMatch(note -> note.contains("Quotation marks"));
  }

  @Test
  void whatStandsBeforeTheCutIsRead() {
    OpmlReader.Opml opml = Outlines.read("cut-off.opml");
    assertThat(Outlines.words(opml)).containsExactly("Group: One & only", "Group: Two");
    assertThat(opml.notes()).anyMatch(note -> note.contains("not closed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251.opml", "utf-16-with-byte-order-mark.opml"})
  void otherCharsetsAreRead(String file) {
    assertThat(Outlines.words(Outlines.read(file))).containsExactly(": Новости");
  }

  @Test
  void namesOfElementsAndAttributesMayBeInAnyCase() {
    byte[] file =
        "\ufeff<OPML><BODY><OUTLINE TITLE='A' XMLURL='https://a.example/'/></BODY></OPML>"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(OpmlReader.read(file, null).outlines().getFirst().address())
        .isEqualTo("https://a.example/");
  }

  @Test
  void aFileWithEntitiesOfItsOwnIsRefused() {
    assertRefused(Outlines.file("entities-of-its-own.opml"), "entities of its own");
  }

  @Test
  void whatIsNoOpmlIsRefused() {
    assertRefused(new byte[0], "not OPML");
    assertRefused(bytes("<rss><channel><title>T</title></channel></rss>"), "not OPML");
    assertRefused(bytes("<rss><!-- <opml --></rss>"), "its first element is <rss>");
    assertRefused(bytes("{\"feeds\": []}"), "not OPML");
  }

  @Test
  void outlinesNestedTooDeepAreRefused() {
    assertRefused(Outlines.opml("<outline text='a'>".repeat(100_000)), "at most 50,000");
    assertRefused(Outlines.opml("<outline text='a'>".repeat(40_000)), "nested more than 50 deep");
    String closed = "<outline text='a'>".repeat(60) + "</outline>".repeat(60);
    assertRefused(Outlines.opml(closed), "nested more than 50 deep");
  }

  @Test
  void tooManyOutlinesTagsOrBytesAreRefused() {
    assertRefused(Outlines.opml("<outline/>".repeat(1_000_000)), "1,000,000 outlines");
    assertRefused(Outlines.opml("<a/>".repeat(300_000)), "more than 250,000 tags");
    assertRefused(new byte[OpmlReader.LARGEST + 1], "larger than 10 MB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" a%d=''", " a%d = \"/\"", "a%d='x'", " a%d", "/a%d", " a%d\"", " =\"' a%d"})
  void aTagWithAMillionAttributesIsRefusedWithItsPlace(String attribute) {
    String million =
        IntStream.range(0, 1_000_000)
            .mapToObj(i -> attribute.replace("%d", Integer.toString(i, 36)))
            .limit(9_000_000 / (attribute.length() + 2))
            .collect(Collectors.joining());
    assertRefused(
        bytes("<opml>\n<body>\n<outline " + million + "/></body></opml>"),
        "The tag in line 3 holds more than 300 attributes");
  }

  @Test
  void aTagWithFewLongAttributesIsNone() {
    String words = "word = another / ".repeat(1_000);
    byte[] file =
        Outlines.opml("<outline text=\"" + words + "\" xmlUrl='https://a.example/'/>" + words);
    assertThat(OpmlReader.read(file, null).outlines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--", "<![CDATA[", "&", "<outline text=\"", "\" ", "<?", "<!", "=\"a"})
  void hostileRunsOfOneThingAreReadOrRefusedWithoutHarm(String piece) {
    String run = piece.repeat(240_000 / piece.length());
    byte[] file = Outlines.opml(Outlines.outline("xmlUrl='https://a.example/'") + run);
    assertThat(OpmlReader.read(file, null).outlines()).isNotEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(byte[] file, String words) {
    assertThatThrownBy(() -> OpmlReader.read(file, null))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining(words);
  }
}
