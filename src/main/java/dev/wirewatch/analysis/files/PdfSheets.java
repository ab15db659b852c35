package dev.wirewatch.analysis.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.jspecify.annotations.Nullable;

/** Sets paragraphs on sheets of A4 from top to bottom, as many as it takes. */
final class PdfSheets implements Closeable {

  private static final float MARGIN = 56;
  private static final float FOOT = 32;
  private static final float LEADING = 1.4f;

  private final PDDocument document;
  private final PdfFonts fonts;
  private @Nullable PDPageContentStream content;
  private PDPage page = new PDPage();
  private int pages;
  private float y;

  PdfSheets(PDDocument document) throws IOException {
    this.document = document;
    this.fonts = new PdfFonts(document);
  }

  /**
   * Sets a paragraph.
   *
   * @param size of its letters in points
   * @param indent from the left margin, in points
   * @param below room after it, in points
   * @param url where a click on it leads; null if nowhere
   */
  void paragraph(String text, float size, float indent, float below, @Nullable String url)
      throws IOException {
    float width = PDRectangle.A4.getWidth() - 2 * MARGIN - indent;
    for (String line : lines(text, size, width)) {
      room(size * LEADING);
      y -= size * LEADING;
      line(line, size, MARGIN + indent, y);
      if (url != null) {
        link(url, MARGIN + indent, width, size);
      }
    }
    y -= below;
  }

  /** Begins another sheet if this one has less room than that, in points. */
  void room(float height) throws IOException {
    if (content == null || y - height < MARGIN) {
      finish();
      page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      pages++;
      content = new PDPageContentStream(document, page);
      y = PDRectangle.A4.getHeight() - MARGIN;
      String number = String.valueOf(pages);
      line(number, 8, PDRectangle.A4.getWidth() / 2 - 4, FOOT);
    }
  }

  private void finish() throws IOException {
    if (content != null) {
      content.close();
      content = null;
    }
  }

  private List<String> lines(String text, float size, float width) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    float used = 0;
    int space = -1;
    for (int letter : text.strip().codePoints().map(this::plain).toArray()) {
      int shown = fonts.shown(letter);
      float wide = fonts.width(shown) * size;
      if (used + wide > width && !line.isEmpty() && letter != ' ') {
        int end = space > 0 ? space : line.length();
        lines.add(line.substring(0, end).stripTrailing());
        line.delete(0, end);
        used = width(line, size);
        space = -1;
      }
      if (!(line.isEmpty() && letter == ' ')) {
        line.appendCodePoint(shown);
        used += wide;
      }
      if (letter == ' ' || letter == '/' || Character.isIdeographic(letter)) {
        space = line.length();
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private int plain(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter) ? ' ' : letter;
  }

  private float width(CharSequence line, float size) throws IOException {
    float width = 0;
    for (int letter : line.codePoints().toArray()) {
      width += fonts.width(letter) * size;
    }
    return width;
  }

  private void line(String line, float size, float left, float foot) throws IOException {
    PDPageContentStream open = content;
    if (open == null || line.isEmpty()) {
      return;
    }
    open.beginText();
    open.newLineAtOffset(left, foot);
    int[] letters = line.codePoints().toArray();
    for (int from = 0; from < letters.length; ) {
      PdfFonts.Face face = fonts.of(letters[from]);
      int to = from + 1;
      while (to < letters.length && fonts.of(letters[to]) == face) {
        to++;
      }
      open.setFont(face.font(), size);
      open.showText(new String(letters, from, to - from));
      from = to;
    }
    open.endText();
  }

  private void link(String url, float left, float width, float size) throws IOException {
    var action = new PDActionURI();
    action.setURI(url);
    var link = new PDAnnotationLink();
    var border = new PDBorderStyleDictionary();
    border.setWidth(0);
    link.setBorderStyle(border);
    link.setRectangle(new PDRectangle(left, y - size * 0.3f, width, size * 1.2f));
    link.setAction(action);
    page.getAnnotations().add(link);
  }

  @Override
  public void close() throws IOException {
    finish();
  }
}
