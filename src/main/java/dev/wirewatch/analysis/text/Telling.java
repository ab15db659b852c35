package dev.wirewatch.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that say something that the wires may bear out: with a day, a number, or a word for
 * what will, can or must be. What stands in brackets, as sources do, does not count.
 */
public final class Telling {

  private static final Pattern BRACKETS = Pattern.compile("[(（\\[][^()（）\\[\\]]*[)）\\]]");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])[$€¥£]?\\d[\\d.,]*(?:\\s?(?:%|percent|billion|million|млрд|млн))?");

  private static final Pattern MODAL =
      Pattern.compile(
          "(?<!\\p{L})(?:will|shall|would|could|should|must|may|might|cannot|expects?|plans? to"
              + "|intends? to|будет|будут|может|могут|должен|должна|должны|планирует|намерен[аы]?"
              + "|ожидается)(?!\\p{L})|将|可能|应当|必须|计划|预计",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Telling() {}

  /**
   * A sentence that may be a claim.
   *
   * @param start where it begins in the text, in UTF-16 code units
   * @param end behind its last character
   * @param reason why, as a sentence
   */
  public record Found(int start, int end, String reason) {}

  /** Those of a text, in their order. */
  public static List<Found> in(String text) {
    var found = new ArrayList<Found>();
    int at = 0;
    for (String paragraph : text.splitWithDelimiters("\\n\\n+", 0)) {
      int begin = at;
      for (String sentence : Sentences.of(paragraph)) {
        String words = sentence.strip();
        int start = begin + sentence.indexOf(words);
        why(words).ifPresent(reason -> found.add(new Found(start, start + words.length(), reason)));
        begin += sentence.length();
      }
      at += paragraph.length();
    }
    return found;
  }

  private static Optional<String> why(String sentence) {
    String bare = BRACKETS.matcher(sentence).replaceAll(" ");
    List<PrintedDate> dates = PrintedDate.find(bare, null);
    if (!dates.isEmpty()) {
      PrintedDate date = dates.getFirst();
      return Optional.of(
          "It names a date: " + withoutStop(bare.substring(date.start(), date.end())) + ".");
    }
    Matcher number = NUMBER.matcher(bare);
    if (number.find()) {
      return Optional.of("It has a number: " + number.group().replaceAll("[.,]$", "") + ".");
    }
    Matcher modal = MODAL.matcher(bare);
    return modal.find()
        ? Optional.of("It says what will, can or must be: “" + modal.group() + "”.")
        : Optional.empty();
  }

  /** The stop of a short month's name or of the sentence, which ends this program's own. */
  private static String withoutStop(String date) {
    return date.strip().replaceFirst("\\.$", "");
  }
}
