package dev.wirewatch.analysis.imports;

import dev.wirewatch.analysis.text.Article;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads articles from files, whatever these are and hold. */
@Component
public class ArticleFiles {

  /** The largest file, in bytes. */
  public static final int LARGEST = 20 << 20;

  /** The longest text of an article, in UTF-16 code units. */
  public static final int LONGEST_TEXT = 200_000;

  /** The most paragraphs. */
  public static final int MOST_PARAGRAPHS = 1_000;

  static final String TOO_LONG = "The text is too long: at most 200,000 characters can be taken.";

  private static final int MOST_BYTES_OF_A_CHARACTER = 4;

  private final ReaderProcess process;

  @Autowired
  public ArticleFiles() {
    this(new ReaderProcess(Duration.ofSeconds(10), 96));
  }

  ArticleFiles(ReaderProcess process) {
    this.process = process;
  }

  /**
   * Reads one.
   *
   * @throws Unreadable if there is no article in it, or it goes beyond a limit
   */
  public Article read(ArticleFile file) throws Unreadable {
    if (file.bytes().length > LARGEST) {
      throw new Unreadable(
          Unreadable.Why.TOO_LARGE, "The file is larger than 20 MB, the most that can be taken.");
    }
    if (file.bytes().length == 0) {
      throw Unreadable.content("The file is empty.");
    }
    Article article =
        switch (FileKind.of(file)) {
          case PDF, DOCX, HTML -> process.read(FileKind.of(file), file);
          case TEXT -> text(file);
          case OLE ->
              throw Unreadable.content(
                  "This is an old Word file (.doc), or a DOCX that is protected by a password; save"
                      + " it as DOCX without one.");
          case RTF -> throw Unreadable.content("This is an RTF file; save it as DOCX or PDF.");
          case OTHER ->
              throw Unreadable.content(
                  "This is no text, Markdown, HTML, DOCX or PDF: its content is of another kind.");
        };
    checkLength(article);
    return article;
  }

  /** What a file is, as a media type; its content says so, not its name. */
  public static String mediaType(ArticleFile file) {
    return FileKind.of(file).mediaType();
  }

  /** Reads what somebody wrote or copied: plain, Markdown, or a part of a page. */
  public static Article read(String text) throws Unreadable {
    if (text.length() > LONGEST_TEXT) {
      throw Unreadable.content(TOO_LONG);
    }
    Article article = WrittenText.article(text);
    checkLength(article);
    return article;
  }

  private static Article text(ArticleFile file) throws Unreadable {
    if (file.bytes().length > LONGEST_TEXT * MOST_BYTES_OF_A_CHARACTER) {
      throw Unreadable.content(TOO_LONG);
    }
    String text = WrittenBytes.text(file.bytes(), file.contentType());
    if (!FileKind.isWriting(text)) {
      throw Unreadable.content("The file is no text: much of it are signs that no text has.");
    }
    return read(text);
  }

  static void checkLength(Article article) throws Unreadable {
    if (article.paragraphs().stream().mapToInt(String::length).sum() > LONGEST_TEXT) {
      throw Unreadable.content(TOO_LONG);
    }
    if (article.paragraphs().size() > MOST_PARAGRAPHS) {
      throw Unreadable.content("The text has more than 1,000 paragraphs, the most that are taken.");
    }
  }
}
