package dev.wirewatch.analysis.imports;

import dev.wirewatch.analysis.text.Article;
import java.util.regex.Pattern;

/** A text that somebody wrote or copied: plain, Markdown, or a part of a page. */
final class WrittenText {

  /** What hardly anything but Markdown has. */
  private static final Pattern MARKDOWN =
      Pattern.compile(
          "(?m)^#{1,6} +\\S|!?\\[[^\\]\\n]*\\]\\([^)\\n]*\\)|^(\\*{1,3}|_{1,3})\\S[^\\n]*\\S\\1$"
              + "|(?<![*\\w])\\*\\*\\S[^*\\n]*\\S\\*\\*(?![*\\w])");

  private static final Pattern MARKUP =
      Pattern.compile("<(?:p|div|br|h[1-6]|article|span|li)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

  private WrittenText() {}

  static Article article(String text) {
    boolean marked = MARKDOWN.matcher(text).find() || MarkdownText.hasFrontMatter(text);
    return marked && !startsAsMarkup(text) ? MarkdownText.article(text) : Article.parse(text);
  }

  /** Markdown may hold some HTML, but does not begin with it. */
  private static boolean startsAsMarkup(String text) {
    return MARKUP.matcher(text.stripLeading()).lookingAt();
  }
}
