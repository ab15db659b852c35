package dev.wirewatch.analysis.imports;

import dev.wirewatch.analysis.text.Article;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An article, or why there is none, on its way from the process that read it. */
final class ArticleWire {

  private static final int READ = 1;
  private static final int REFUSED = 0;

  private ArticleWire() {}

  static void refuse(String why, DataOutputStream out) throws IOException {
    out.writeInt(REFUSED);
    write(why, out);
  }

  static void write(Article article, DataOutputStream out) throws IOException {
    out.writeInt(READ);
    LocalDate date = article.date();
    for (String value :
        List.of(
            article.title(),
            article.author(),
            article.publication(),
            article.issue(),
            date == null ? "" : date.toString(),
            article.url(),
            article.language())) {
      write(value, out);
    }
    write(article.paragraphs(), out);
    write(article.leftOut(), out);
  }

  private static void write(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(text, out);
    }
  }

  /**
   * Takes it in.
   *
   * @throws Unreadable if the file was refused
   */
  static Article read(DataInputStream in) throws IOException, Unreadable {
    if (in.readInt() == REFUSED) {
      throw Unreadable.content(text(in));
    }
    String title = text(in);
    String author = text(in);
    String publication = text(in);
    String issue = text(in);
    String date = text(in);
    String url = text(in);
    String language = text(in);
    return new Article(
        title,
        author,
        publication,
        issue,
        date.isEmpty() ? null : LocalDate.parse(date),
        url,
        language,
        texts(in),
        texts(in));
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    var texts = new ArrayList<String>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(text(in));
    }
    return List.copyOf(texts);
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
