package dev.wirewatch.analysis.files;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Writes briefs as PDF. Its sheets wait in a temporary file until the last one is set, so that a
 * brief takes about as much memory however long it is.
 */
public final class BriefPdf {

  private static final float TEXT = 10.5f;
  private static final float SMALL = 9;
  private static final float TINY = 7;
  private static final float INDENT = 14;

  private final PdfSheets sheets;

  private BriefPdf(PdfSheets sheets) {
    this.sheets = sheets;
  }

  /** Writes the brief, and leaves the stream open. */
  public static void write(Brief brief, OutputStream out) throws IOException {
    try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      var information = new PDDocumentInformation();
      information.setTitle(brief.title());
      document.setDocumentInformation(information);
      try (var sheets = new PdfSheets(document)) {
        new BriefPdf(sheets).write(brief);
      }
      document.save(out);
    }
  }

  private void write(Brief brief) throws IOException {
    sheets.paragraph(brief.title(), 19, 0, 6, null);
    if (!brief.origin().isEmpty()) {
      sheets.paragraph(brief.origin(), TEXT, 0, 2, null);
    }
    sheets.paragraph(brief.asOf(), SMALL, 0, 12, null);
    for (Brief.Section section : brief.sections()) {
      sheets.room(60);
      sheets.paragraph(String.valueOf(section.position()), 14, 0, 3, null);
      for (String words : section.paragraphs()) {
        sheets.paragraph(words, TEXT, 0, 6, null);
      }
      for (Brief.Group group : section.groups()) {
        write(group);
      }
    }
  }

  private void write(Brief.Group group) throws IOException {
    sheets.room(50);
    sheets.paragraph(group.name().isEmpty() ? Brief.OF_PASSAGE : group.name(), 11.5f, 0, 2, null);
    if (!group.state().isEmpty()) {
      sheets.paragraph(group.state(), SMALL, 0, 4, null);
    }
    for (Brief.Entry entry : group.entries()) {
      write(entry);
    }
  }

  private void write(Brief.Entry entry) throws IOException {
    sheets.room(40);
    sheets.paragraph(
        entry.stance() + ": " + entry.outlet() + ", “" + entry.title() + "”, " + entry.when(),
        SMALL,
        INDENT,
        0,
        null);
    if (entry.url() != null) {
      sheets.paragraph(entry.url(), TINY, INDENT, 0, entry.url());
    }
    if (entry.note() != null) {
      sheets.paragraph(entry.note(), SMALL, INDENT, 0, null);
    }
    sheets.paragraph("SHA-256 " + entry.sha256(), TINY, INDENT, 6, null);
  }
}
