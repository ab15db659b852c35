package dev.wirewatch.analysis.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class BriefFilesTest {

  private static final List<String> WORDS =
      List.of(
          "Quiet Progress",
          "Ada Example, Northern Review",
          "Supports (2 of 3): TASS, “" + Briefs.RUSSIAN + " 0”",
          "新华社, “" + Briefs.CHINESE + "1”",
          "Prices rise on the coast, number 2",
          "https://wire.example/a?b=",
          "published 2016-03-21, retrieved 2016-03-22",
          "SHA-256 " + "0123456789abcdef".repeat(4),
          "Сказано в среду.",
          "周三说的。");

  private static byte[] pdf(Brief brief) throws IOException {
    var out = new ByteArrayOutputStream();
    BriefPdf.write(brief, out);
    return out.toByteArray();
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static String docx(Brief brief) throws IOException {
    var out = new ByteArrayOutputStream();
    BriefDocx.write(brief, out);
    try (var document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
        var text = new XWPFWordExtractor(document)) {
      return text.getText().replaceAll("\\s+", " ");
    }
  }

  @Test
  void docxHasEverythingInEveryLanguage() throws Exception {
    assertThat(docx(Briefs.ofMany(3))).contains(WORDS);
  }

  @Test
  void pdfHasEverythingInEveryLanguage() throws Exception {
    byte[] pdf = pdf(Briefs.ofMany(3));
    assertThat(words(pdf)).contains(WORDS);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getPage(0).getAnnotations())
          .hasSize(3)
          .allSatisfy(link ->
              assertThat(((PDActionURI) ((PDAnnotationLink) link).getAction()).getURI())
                  .startsWith("https://wire.example/a"));
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Quiet Progress");
    }
  }

  @Test
  void pdfGoesOnOverManyPagesWithTheLettersThatItNeeds() throws Exception {
    byte[] pdf = pdf(Briefs.ofMany(300));
    assertThat(pdf).hasSizeLessThan(1 << 20);
    assertThat(words(pdf)).contains("number 299", Briefs.CHINESE + "298", Briefs.RUSSIAN + " 297");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isBetween(20, 60);
    }
  }

  @Test
  void lettersThatNoFontHasAndSignsThatAreNoneDoNotBreakIt() throws Exception {
    Brief brief = Briefs.of("A 🚀 \u0007 \uFFFF <w:t> & end.", List.of());
    assertThat(words(pdf(brief))).contains("A □", "<w:t> & end.");
    assertThat(docx(brief)).contains("A 🚀", "<w:t> & end.");
  }

  @Test
  void wordsLongerThanALineAreBroken() throws Exception {
    Brief brief = Briefs.of("x".repeat(500), List.of());
    assertThat(words(pdf(brief)).replace(" ", "")).contains("x".repeat(500));
  }
}
