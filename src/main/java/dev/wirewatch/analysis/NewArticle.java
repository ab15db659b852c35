package dev.wirewatch.analysis;

import dev.wirewatch.analysis.text.Article;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article that is brought in.
 *
 * @param text from which the same article can be read again
 * @param source where it comes from: a file's name, an address, or how it was sent
 * @param file number of the file among {@link Originals}; null if the text is all that came
 */
public record NewArticle(Article article, String text, String source, @Nullable Long file) {

  private static final int LONGEST_TEXT = 200_000;
  private static final int MOST_PARAGRAPHS = 1_000;
  private static final int LONGEST_TITLE = 500;

  /** One that came as a text and nothing else. */
  public static NewArticle of(Article article, String text, String source) {
    return new NewArticle(article, text, source, null);
  }

  /**
   * What it says.
   *
   * @throws ImportProblem if that cannot be an analysis
   */
  Article checked() throws ImportProblem {
    if (Wording.isBroken(text)) {
      throw new ImportProblem(Wording.BROKEN);
    }
    if (text.length() > LONGEST_TEXT) {
      throw new ImportProblem("The text is too long: at most 200,000 characters can be taken.");
    }
    Optional<String> problem = article.problem();
    if (problem.isPresent()) {
      throw new ImportProblem(problem.get());
    }
    if (article.title().length() > LONGEST_TITLE) {
      throw new ImportProblem("The title is longer than " + LONGEST_TITLE + " characters.");
    }
    if (article.paragraphs().size() > MOST_PARAGRAPHS) {
      throw new ImportProblem("The text has more than 1,000 paragraphs, the most that are taken.");
    }
    return article;
  }
}
