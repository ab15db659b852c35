package dev.wirewatch.analysis.imports;

import dev.wirewatch.analysis.text.Article;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What runs in the process that reads one file: it comes on the standard input, and the article
 * goes to the standard output.
 */
final class ReaderMain {

  private ReaderMain() {}

  /**
   * Reads.
   *
   * @param words the file's kind, and its content type if that is known
   */
  public static void main(String[] words) throws IOException {
    byte[] bytes;
    try (var in = new FileInputStream(FileDescriptor.in)) {
      bytes = in.readAllBytes();
    }
    var kind = FileKind.valueOf(words[0]);
    try (var out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      answer(kind, bytes, words.length > 1 ? words[1] : null, out);
    }
  }

  private static void answer(
      FileKind kind, byte[] bytes, @Nullable String contentType, DataOutputStream out)
      throws IOException {
    try {
      Article article = article(kind, bytes, contentType);
      ArticleFiles.checkLength(article);
      ArticleWire.write(article, out);
    } catch (Unreadable e) {
      ArticleWire.refuse(String.valueOf(e.getMessage()), out);
    } catch (StackOverflowError e) {
      ArticleWire.refuse("The file is nested too deeply to be read.", out);
    } catch (IOException | RuntimeException e) {
      // Whatever a library stumbles over is the file's fault, and the message is for programmers.
      ArticleWire.refuse(
          "The file is broken, or not what it begins as: it cannot be read as %s."
              .formatted(kind.name()),
          out);
    }
  }

  private static Article article(FileKind kind, byte[] bytes, @Nullable String contentType)
      throws IOException, Unreadable {
    return switch (kind) {
      case PDF -> PdfFile.article(bytes);
      case DOCX -> DocxFile.article(bytes);
      case HTML -> HtmlFile.article(bytes, contentType);
      default -> throw new IllegalArgumentException(kind + " is read where it came in");
    };
  }
}
