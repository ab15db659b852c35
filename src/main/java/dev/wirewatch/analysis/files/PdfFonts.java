package dev.wirewatch.analysis.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of a document: one for Latin, Cyrillic and Greek letters, which comes with PDFBox, and
 * one for Chinese, Japanese and Korean. Of each the document holds the letters that it uses.
 */
final class PdfFonts {

  private static final List<String> FILES =
      List.of(
          "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf",
          "/fonts/DroidSansFallbackFull.ttf");

  /** In the place of letters that none of them has. */
  private static final int UNKNOWN = '\u25A1';

  private final List<Face> faces;

  PdfFonts(PDDocument document) throws IOException {
    faces = List.of(face(document, FILES.get(0)), face(document, FILES.get(1)));
  }

  private static Face face(PDDocument document, String name) throws IOException {
    try (InputStream file = PdfFonts.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IOException("There is no font " + name);
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      // Looking for ligatures takes ten times as long as all the rest.
      font.setEnableGsub(false);
      return new Face(
          PDType0Font.load(document, font, true),
          font,
          font.getUnicodeCmapLookup(),
          font.getUnitsPerEm());
    }
  }

  /** A font with what it knows of letters. */
  record Face(PDFont font, TrueTypeFont file, CmapLookup letters, int unitsPerEm) {

    boolean has(int letter) {
      return letters.getGlyphId(letter) != 0;
    }
  }

  /** The letter as it is shown. */
  int shown(int letter) {
    return has(letter) ? letter : has(UNKNOWN) ? UNKNOWN : '?';
  }

  private boolean has(int letter) {
    return faces.stream().anyMatch(face -> face.has(letter));
  }

  /** The font that a letter as it is shown is set in. */
  Face of(int shown) {
    return faces.getFirst().has(shown) ? faces.getFirst() : faces.getLast();
  }

  /** How wide it is, in points where letters are one point high. */
  float width(int shown) throws IOException {
    Face face = of(shown);
    return (float) face.file().getAdvanceWidth(face.letters().getGlyphId(shown))
        / face.unitsPerEm();
  }
}
