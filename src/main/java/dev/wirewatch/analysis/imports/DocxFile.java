package dev.wirewatch.analysis.imports;

import dev.wirewatch.analysis.text.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Reads a DOCX: the paragraphs of its text, and no heads, feet, notes, captions or comments. */
final class DocxFile {

  /** More is a document that nobody wrote. */
  private static final long MOST_UNPACKED = 50L << 20;

  private static final long MOST_FILES = 5_000;

  /** What programs put in the place of an author. */
  private static final Set<String> NOBODY =
      Set.of(
          "",
          "user",
          "admin",
          "administrator",
          "author",
          "unknown",
          "python-docx",
          "apache poi",
          "microsoft office user",
          "windows user",
          "un-named");

  private final List<String> blocks = new ArrayList<>();
  private final XWPFDocument document;
  private boolean titled;

  private DocxFile(XWPFDocument document) {
    this.document = document;
  }

  static Article article(byte[] bytes) throws IOException, Unreadable {
    checkSize(bytes);
    // The size of it all is known now, however tightly it was packed.
    ZipSecureFile.setMinInflateRatio(0);
    try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      return new DocxFile(document).read();
    } catch (POIXMLException e) {
      throw Unreadable.content("The file is a ZIP archive, but no DOCX that can be read.");
    }
  }

  private static void checkSize(byte[] bytes) throws IOException, Unreadable {
    long unpacked = 0;
    int files = 0;
    var part = new byte[1 << 16];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        files++;
        for (int read = zip.read(part); read >= 0; read = zip.read(part)) {
          unpacked += read;
          if (unpacked > MOST_UNPACKED || files > MOST_FILES) {
            throw Unreadable.content(
                "The file unpacks to more than 50 MB or 5,000 parts, the most that are taken.");
          }
        }
      }
    }
  }

  private Article read() {
    for (IBodyElement element : document.getBodyElements()) {
      switch (element) {
        case XWPFParagraph paragraph -> take(paragraph);
        case XWPFTable table -> take(table);
        case XWPFSDT control -> control.getContent().getText().lines().forEach(this::add);
        default -> {
          // Pictures and charts.
        }
      }
    }
    return Article.of(blocks).or(beside());
  }

  private void take(XWPFTable table) {
    table
        .getRows()
        .forEach(
            row -> row.getTableCells().forEach(cell -> cell.getParagraphs().forEach(this::take)));
  }

  private void take(XWPFParagraph paragraph) {
    String words = paragraph.getText();
    String style = style(paragraph);
    if (style.startsWith("caption") || style.startsWith("toc ")) {
      return;
    }
    boolean heading = style.startsWith("heading") || style.equals("title");
    if (heading && !titled && !words.isBlank()) {
      titled = true;
      add("Title: " + words);
    } else if (!heading) {
      add(words);
    }
  }

  private void add(String words) {
    String line = words.replace("\u00AD", "").replaceAll("[\\s\\p{Zs}]+", " ").strip();
    if (!line.isEmpty()) {
      blocks.add(line);
    }
  }

  /** Its name, which is English whatever the language of the program was. */
  private String style(XWPFParagraph paragraph) {
    String id = paragraph.getStyle();
    if (id == null) {
      return "";
    }
    XWPFStyle style = document.getStyles() == null ? null : document.getStyles().getStyle(id);
    String name = style == null ? null : style.getName();
    return (name == null ? id : name).toLowerCase(Locale.ROOT);
  }

  private Article beside() {
    var properties = document.getProperties().getCoreProperties();
    String creator = properties.getCreator() == null ? "" : properties.getCreator().strip();
    boolean somebody =
        !NOBODY.contains(creator.toLowerCase(Locale.ROOT)) && creator.length() <= 200;
    String title = properties.getTitle() == null ? "" : properties.getTitle().strip();
    return new Article(title, somebody ? creator : "", "", "", null, "", "", List.of(), List.of());
  }
}
