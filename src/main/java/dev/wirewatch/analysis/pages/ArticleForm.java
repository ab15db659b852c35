package dev.wirewatch.analysis.pages;

import dev.wirewatch.analysis.text.Article;
import dev.wirewatch.web.BadRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a form shows it and sends it back.
 *
 * @param file number of the file that it was read from, as it is kept
 * @param date as 2016-03-30; empty if unknown
 * @param paragraphs with empty lines between
 */
record ArticleForm(
    @Nullable Long file,
    @Nullable String title,
    @Nullable String author,
    @Nullable String publication,
    @Nullable String issue,
    @Nullable String date,
    @Nullable String url,
    @Nullable String language,
    @Nullable String paragraphs) {

  static ArticleForm of(long file, Article article) {
    LocalDate date = article.date();
    return new ArticleForm(
        file,
        article.title(),
        article.author(),
        article.publication(),
        article.issue(),
        date == null ? "" : date.toString(),
        article.url(),
        article.language(),
        String.join("\n\n", article.paragraphs()));
  }

  /**
   * What it says.
   *
   * @throws BadRequest if a field cannot be kept
   */
  Article article() {
    return new Article(
        line("title", title, 500),
        line("author", author, 200),
        line("publication", publication, 500),
        line("issue", issue, 200),
        day(),
        address(),
        tag(),
        blocks(),
        List.of());
  }

  private static String line(String field, @Nullable String value, int most) {
    String line = value == null ? "" : value.replaceAll("\\s+", " ").strip();
    if (line.length() > most) {
      throw new BadRequest(field, field + " may have " + most + " characters; shorten it.");
    }
    return line;
  }

  private @Nullable LocalDate day() {
    String line = line("date", date, 10);
    try {
      return line.isEmpty() ? null : LocalDate.parse(line);
    } catch (DateTimeException e) {
      throw new BadRequest("date", "The date must be a day such as 2016-03-30.");
    }
  }

  private String address() {
    String line = line("url", url, 2_000);
    if (!line.isEmpty() && !line.matches("https?://\\S+")) {
      throw new BadRequest("url", "The address must begin with http:// or https://.");
    }
    return line;
  }

  private String tag() {
    String line = line("language", language, 35);
    if (!line.matches("(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?")) {
      throw new BadRequest("language", "The language must be a code such as en, ru or zh.");
    }
    return line;
  }

  private List<String> blocks() {
    return paragraphs == null
        ? List.of()
        : Arrays.stream(paragraphs.split("\\R[ \\t]*\\R"))
            .map(block -> block.replaceAll("\\s+", " ").strip())
            .filter(block -> !block.isEmpty())
            .toList();
  }
}
