package dev.wirewatch.analysis.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Writes articles as files, as programs for writing do, and worse. */
final class Written {

  private static final Path FOLDER = Path.of("src/test/resources/analysis/imports");

  private Written() {}

  static byte[] file(String name) throws IOException {
    return Files.readAllBytes(FOLDER.resolve(name));
  }

  /** The blocks of a text of which each is one line. */
  static List<String> blocks(String name) throws IOException {
    return List.of(Files.readString(FOLDER.resolve(name)).strip().split("\n\n"));
  }

  /** With the first block as its title, and the fourth as a caption. */
  static byte[] docx(List<String> blocks) throws IOException {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      document.createStyles();
      document.getProperties().getCoreProperties().setCreator("Ada Example");
      for (int i = 0; i < blocks.size(); i++) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(blocks.get(i));
        if (i == 0) {
          paragraph.setStyle("Title");
        }
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  /**
   * Set in lines of about 85 letters, with words parted at their ends, a running head, and the
   * number of the page below.
   *
   * @param copies how often the text is repeated
   */
  static byte[] pdf(List<String> blocks, int copies) throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      var setter = new Setter(document);
      setter.line(blocks.getFirst(), 20, 40);
      for (int i = 0; i < copies; i++) {
        for (String block : blocks.subList(1, blocks.size())) {
          setter.paragraph(block);
        }
      }
      setter.close();
      document.save(out);
      return out.toByteArray();
    }
  }

  static byte[] lockedPdf() throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      document.save(out);
      return out.toByteArray();
    }
  }

  static byte[] emptyPdf() throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(out);
      return out.toByteArray();
    }
  }

  /** A ZIP with one part of spaces besides what makes it a DOCX. */
  static byte[] bomb(String start, int spaces) throws IOException {
    var parts = docxParts(start);
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (String[] part : parts) {
        zip.putNextEntry(new ZipEntry(part[0]));
        zip.write(part[1].getBytes(StandardCharsets.UTF_8));
        if (part[0].equals("word/document.xml")) {
          byte[] space = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
          for (int written = 0; written < spaces; written += space.length) {
            zip.write(space);
          }
        }
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** A DOCX with this as its main part. */
  static byte[] docx(String document) throws IOException {
    return bomb(document, 0);
  }

  private static List<String[]> docxParts(String document) {
    var parts = new ArrayList<String[]>();
    parts.add(
        new String[] {
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default"
              + " Extension='rels'"
              + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default"
              + " Extension='xml' ContentType='application/xml'/><Override"
              + " PartName='/word/document.xml'"
              + " ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"
        });
    parts.add(
        new String[] {
          "_rels/.rels",
          "<Relationships"
              + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
              + " Id='r1'"
              + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
              + " Target='word/document.xml'/></Relationships>"
        });
    parts.add(new String[] {"word/document.xml", document});
    return parts;
  }

  private static final class Setter {

    private static final int WIDTH = 85;
    private static final float SIZE = 11;

    private final PDDocument document;
    private final PDFont font;
    private PDPageContentStream page;
    private float y;
    private int pages;

    Setter(PDDocument document) throws IOException {
      this.document = document;
      font =
          PDType0Font.load(
              document,
              PDDocument.class.getResourceAsStream(
                  "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
      page = newPage();
    }

    private PDPageContentStream newPage() throws IOException {
      var sheet = new PDPage(PDRectangle.A4);
      document.addPage(sheet);
      pages++;
      page = new PDPageContentStream(document, sheet);
      y = 800;
      write("Northern Review, spring number " + pages, 9, 72);
      y = 40;
      write("– " + pages + " –", 9, 290);
      y = 730;
      return page;
    }

    void paragraph(String text) throws IOException {
      String rest = text;
      while (rest.length() > WIDTH) {
        int end = parting(rest);
        boolean space = rest.charAt(end) == ' ';
        line(rest.substring(0, end) + (space ? "" : "-"), SIZE, 14);
        rest = rest.substring(space ? end + 1 : end);
      }
      line(rest, SIZE, 22);
    }

    /** Within a word where it is long and has only small letters there; else at a space. */
    private static int parting(String text) {
      int end = WIDTH;
      if (text.substring(end - 3, end + 4).matches("\\p{javaLowerCase}{7}")) {
        return end;
      }
      return text.lastIndexOf(' ', end);
    }

    void line(String text, float size, float down) throws IOException {
      if (y < 90) {
        page.close();
        newPage();
      }
      write(text, size, 72);
      y -= down;
    }

    private void write(String text, float size, float x) throws IOException {
      page.beginText();
      page.setFont(font, size);
      page.newLineAtOffset(x, y);
      page.showText(text);
      page.endText();
    }

    void close() throws IOException {
      page.close();
    }
  }
}
