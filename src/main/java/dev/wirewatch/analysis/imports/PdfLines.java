package dev.wirewatch.analysis.imports;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of a PDF in the order in which they are read. */
final class PdfLines extends PDFTextStripper {

  /** Beyond it whatever is left after heads and feet is too long too. */
  private static final int MOST = 2 * ArticleFiles.LONGEST_TEXT;

  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private final List<TextPosition> letters = new ArrayList<>();
  private int length;

  private PdfLines() {}

  static List<PdfLine> of(PDDocument document) throws IOException, Unreadable {
    var reader = new PdfLines();
    reader.setSuppressDuplicateOverlappingText(true);
    try {
      reader.writeText(document, Writer.nullWriter());
    } catch (TooLong e) {
      throw Unreadable.content(ArticleFiles.TOO_LONG);
    }
    return reader.lines;
  }

  private static final class TooLong extends IOException {}

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    words.append(text);
    letters.addAll(positions);
    length += text.length();
    if (length > MOST) {
      throw new TooLong();
    }
  }

  @Override
  protected void writeWordSeparator() {
    words.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    end();
  }

  @Override
  protected void writePageEnd() {
    end();
  }

  private void end() {
    String text = words.toString().replaceAll("[\\s\\p{Zs}]+", " ").strip();
    if (!text.isEmpty() && !letters.isEmpty()) {
      TextPosition first = letters.getFirst();
      TextPosition last = letters.getLast();
      lines.add(
          new PdfLine(
              getCurrentPageNo(),
              first.getYDirAdj(),
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getFontSizeInPt(),
              first.getPageHeight(),
              text));
    }
    words.setLength(0);
    letters.clear();
  }
}
