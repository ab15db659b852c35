package dev.wirewatch.analysis.imports;

import dev.wirewatch.analysis.text.Article;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF that holds text, not pictures of it. */
final class PdfFile {

  private PdfFile() {}

  static Article article(byte[] bytes) throws IOException, Unreadable {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      List<String> blocks = PdfParagraphs.of(PdfLines.of(document));
      if (blocks.isEmpty()) {
        throw Unreadable.content(
            "The PDF holds no text: its pages are pictures. Bring in the text itself.");
      }
      return Article.of(blocks).or(beside(document.getDocumentInformation()));
    } catch (InvalidPasswordException e) {
      throw Unreadable.content("The PDF is protected by a password; save it without one.");
    }
  }

  private static Article beside(PDDocumentInformation information) {
    String author = Objects.requireNonNullElse(information.getAuthor(), "").strip();
    boolean somebody =
        author.length() <= 200 && !author.toLowerCase(Locale.ROOT).matches("user|admin.*");
    return new Article("", somebody ? author : "", "", "", null, "", "", List.of(), List.of());
  }
}
