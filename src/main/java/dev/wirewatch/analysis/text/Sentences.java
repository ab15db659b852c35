package dev.wirewatch.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts paragraphs into sentences. */
public final class Sentences {

  private static final Pattern END =
      Pattern.compile(
          "(?:[.!?…]+[\"”’»)\\]]*\\s+(?=[\"“‘«(\\[]?[\\p{Lu}\\p{Lo}\\d])|[。！？]+[”’』」）]*\\s*)");

  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}.]+)\\.\\s+$");

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Adm", "Sen", "Rep",
          "Gov", "St", "No", "vs", "Inc", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Oct", "Nov",
          "Dec", "г", "гг", "им", "см");

  private Sentences() {}

  /** The sentences with the space after them: put together they are the paragraph again. */
  public static List<String> of(String paragraph) {
    var sentences = new ArrayList<String>();
    Matcher end = END.matcher(paragraph);
    int start = 0;
    while (end.find()) {
      String sentence = paragraph.substring(start, end.end());
      if (!endsInAbbreviation(sentence)) {
        sentences.add(sentence);
        start = end.end();
      }
    }
    if (start < paragraph.length()) {
      sentences.add(paragraph.substring(start));
    }
    return sentences;
  }

  /** A single letter before the dot is an initial: "J. Smith", "U.S. Navy". */
  private static boolean endsInAbbreviation(String sentence) {
    Matcher word = LAST_WORD.matcher(sentence);
    if (!word.find()) {
      return false;
    }
    String last = word.group(1).substring(word.group(1).lastIndexOf('.') + 1);
    return last.length() == 1 && Character.isUpperCase(last.charAt(0))
        || ABBREVIATIONS.contains(last);
  }
}
