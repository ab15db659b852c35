package dev.wirewatch.analysis.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was pasted or saved.
 *
 * @param title empty if the text has none
 * @param author empty if the text does not say
 * @param publication where it appeared; empty if the text does not say
 * @param issue volume and issue, as "Volume 13, Issue 62"; empty if the text does not say
 * @param url empty if the text does not say
 * @param language BCP 47 tag; empty if it cannot be told
 * @param paragraphs without captions and headings
 * @param leftOut what was taken for captions and headings
 */
public record Article(
    String title,
    String author,
    String publication,
    String issue,
    @Nullable LocalDate date,
    String url,
    String language,
    List<String> paragraphs,
    List<String> leftOut) {

  private static final int MOST_LEFT_OUT = 200;

  /** Shorter blocks that do not end like a sentence are captions or headings. */
  private static final int SHORTEST_OPEN_PARAGRAPH = 160;

  private static final Pattern BULLET = Pattern.compile("(?:[-–•*]|\\d+[.)])\\s.*", Pattern.DOTALL);

  /** A caption that names where its picture comes from. */
  private static final Pattern CREDIT =
      Pattern.compile(
          ".{0,300}[(（](?:photo|image|picture|source|credit|фото|источник|图|图片|来源)\\s*[:：].*"
              + "|(?:photo|image|picture|фото|图|图片)\\s*[:：].*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * Reads a text.
   *
   * @param text plain, or HTML as copied from a page
   */
  public static Article parse(String text) {
    return of(Blocks.of(PlainText.of(text)));
  }

  /** Reads a text of which it is known where its headings and paragraphs begin and end. */
  public static Article of(List<String> blocks) {
    var heading = new Heading();
    var paragraphs = new ArrayList<String>();
    var leftOut = new ArrayList<String>();
    for (String block : blocks) {
      boolean above =
          paragraphs.isEmpty() && (heading.take(block) || block.equalsIgnoreCase(heading.title));
      if (!above) {
        (isParagraph(block) ? paragraphs : leftOut).add(block);
      }
    }
    return new Article(
        heading.title,
        heading.author,
        heading.publication,
        heading.issue,
        heading.date,
        heading.url,
        Script.language(String.join(" ", paragraphs)),
        List.copyOf(paragraphs),
        leftOut.stream().limit(MOST_LEFT_OUT).toList());
  }

  /** What is known of one by its address alone; empty if there is none. */
  public static Article at(String url) {
    return new Article("", "", "", "", null, url, "", List.of(), List.of());
  }

  /** The same, with what it does not say itself told by somebody else, who may not know either. */
  public Article or(Article other) {
    return new Article(
        title.isBlank() ? other.title : title,
        author.isEmpty() ? other.author : author,
        publication.isEmpty() ? other.publication : publication,
        issue.isEmpty() ? other.issue : issue,
        date == null ? other.date : date,
        url.isEmpty() ? other.url : url,
        language.isEmpty() ? other.language : language,
        paragraphs,
        leftOut);
  }

  /** As a text that is read as the same again. */
  public String text() {
    var blocks = new ArrayList<String>();
    label(blocks, "Title", title);
    label(blocks, "Author", author);
    label(blocks, "Publication", publication);
    if (!issue.isEmpty()) {
      blocks.add(issue);
    }
    label(blocks, "Date", date == null ? "" : date.toString());
    if (!url.isEmpty()) {
      blocks.add(url);
    }
    blocks.addAll(paragraphs);
    return String.join("\n\n", blocks);
  }

  private static void label(List<String> blocks, String name, String value) {
    if (!value.isEmpty()) {
      blocks.add(name + ": " + value);
    }
  }

  private static boolean isParagraph(String block) {
    if (CREDIT.matcher(block).matches()) {
      return false;
    }
    return block.length() >= SHORTEST_OPEN_PARAGRAPH
        || Blocks.endsSentence(block)
        || BULLET.matcher(block).matches();
  }

  /** Why this cannot serve as an analysis, as a sentence that says what to do. */
  public Optional<String> problem() {
    if (title.isBlank()) {
      return Optional.of(
          "The text has no title: put it on a line of its own above the first paragraph.");
    }
    if (paragraphs.isEmpty()) {
      return Optional.of(
          "The text has no paragraph: below the title there must be at least one full sentence.");
    }
    return Optional.empty();
  }
}
