package dev.wirewatch.analysis.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.wirewatch.analysis.text.Article;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that mean harm, and files that are not what they seem. */
class HostileFilesTest {

  private static final String BODY =
      "<w:document"
          + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>%s</w:body></w:document>";
  private static final String PARAGRAPH = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>";

  private final ArticleFiles files = new ArticleFiles();

  private interface Content {
    byte[] bytes() throws IOException;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String html(String body) {
    return "<!doctype html><html><head><title>T</title></head><body>" + body + "</body></html>";
  }

  private enum Hostile {
    ENCRYPTED_PDF(Written::lockedPdf, "password"),
    PDF_OF_PICTURES(Written::emptyPdf, "no text"),
    BROKEN_PDF(() -> utf8("%PDF-1.7\n1 0 obj << /Type /Catalog"), "broken"),
    ENCRYPTED_DOCX(
        () -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}, "password"),
    BROKEN_DOCX(() -> utf8("PK\u0003\u0004 and then nothing"), "cannot be read as DOCX"),
    DOCX_WITH_ENTITY(
        () ->
            Written.docx(
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                    + BODY.formatted(PARAGRAPH.formatted("&x;"))),
        "no DOCX that can be read"),
    DOCX_OF_LAUGHTER(
        () ->
            Written.docx(
                "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                    + BODY.formatted(PARAGRAPH.formatted("&b;"))),
        "no DOCX that can be read"),
    ZIP_BOMB(
        () -> Written.bomb(BODY.formatted("").replace("</w:body></w:document>", ""), 90 << 20),
        "50 MB"),
    DOCX_NESTED_DEEPLY(
        () -> Written.docx(BODY.formatted("<w:sdt><w:sdtContent>".repeat(60_000) + "x")), ""),
    RTF(() -> utf8("{\\rtf1 Hello}"), "RTF"),
    PICTURE(
        () -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, "another kind"),
    EMPTY(() -> new byte[0], "empty"),
    HTML_WITHOUT_ARTICLE(
        () -> utf8(html("<script>'A sentence that is none.'</script>")), "No article"),
    LONG_DOCX(
        () -> Written.docx(BODY.formatted(PARAGRAPH.formatted("Word. ".repeat(40_000)))),
        "200,000"),
    DOCX_OF_MANY_PARAGRAPHS(
        () ->
            Written.docx(
                BODY.formatted(
                    PARAGRAPH.formatted("Title") + PARAGRAPH.formatted("Word.").repeat(1_001))),
        "1,000"),
    PDF_OF_MANY_PAGES(() -> Written.pdf(Written.blocks("citing.txt"), 900), "200,000");

    private final Content content;
    private final String words;

    Hostile(Content content, String words) {
      this.content = content;
      this.words = words;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedInWords(Hostile file) {
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> files.read(ArticleFile.named(file.content.bytes(), "article.docx")))
        .withMessageContaining(file.words)
        .extracting(Unreadable::why)
        .isEqualTo(Unreadable.Why.CONTENT);
  }

  @Test
  void aPdfThatIsNamedAsADocxIsAPdf() throws Exception {
    byte[] pdf = Written.pdf(Written.blocks("citing.txt"), 1);
    Article article = files.read(ArticleFile.named(pdf, "article.docx"));
    assertThat(article.title()).isEqualTo("Quiet Progress on the Larnholm Line");
  }

  @Test
  void tagsNestedInEachOtherAreReadThrough() throws Exception {
    String page = html("<div>".repeat(100_000) + "<p>A sentence at the bottom of it all.</p>");
    assertThat(files.read(ArticleFile.named(utf8(page), "x")).paragraphs())
        .containsExactly("A sentence at the bottom of it all.");
    String quotes = "# T\n\n" + "> ".repeat(50_000) + "A sentence.\n\n" + "*".repeat(50_000) + "a.";
    assertThat(files.read(ArticleFile.named(utf8(quotes), "x")).title()).isEqualTo("T");
  }

  @Test
  void fetchesNothingThatAFileNames() throws Exception {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.close();
        });
    server.start();
    try {
      String at = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      String page =
          html(
              "<link rel=stylesheet href='%s'><script src='%s'></script><iframe src='%s'></iframe>"
                      .replace("%s", at)
                  + "<img src='%s'><article><p>%s</p></article>"
                      .formatted(at, "A sentence of some length. ".repeat(20)));
      files.read(ArticleFile.named(utf8(page), "x"));
      String entity = "<!DOCTYPE d [<!ENTITY % x SYSTEM '" + at + "'> %x;]>";
      assertThatExceptionOfType(Unreadable.class)
          .isThrownBy(
              () -> files.read(ArticleFile.named(Written.docx(entity + BODY.formatted("")), "x")));
      files.read(
          ArticleFile.named(
              utf8("# T\n\n![p](" + at + ") A sentence.\n\n<img src='" + at + "'>"), "x"));
    } finally {
      server.stop(0);
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void whatTakesTooLongIsEndedAndToldSo() throws Exception {
    var impatient = new ArticleFiles(new ReaderProcess(Duration.ofMillis(1), 96));
    byte[] docx = Written.docx(List.of("T", "A sentence."));
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> impatient.read(ArticleFile.named(docx, "x")))
        .withMessageContaining("longer than 0 seconds");
  }

  @Test
  void whatTakesTooMuchMemoryIsEndedAndToldSo() {
    String page = html("<p>a</p>".repeat(2_000_000));
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> files.read(ArticleFile.named(utf8(page), "x")))
        .withMessageContaining("200 MB");
  }
}
