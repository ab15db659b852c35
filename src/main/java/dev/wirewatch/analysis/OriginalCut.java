package dev.wirewatch.analysis;

import dev.wirewatch.analysis.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Divides an original's paragraphs among the passages of its digest. */
final class OriginalCut {

  private record Sentence(String text, boolean opensParagraph) {}

  private final List<Sentence> sentences = new ArrayList<>();

  OriginalCut(List<String> paragraphs) {
    for (String paragraph : paragraphs) {
      boolean first = true;
      for (String sentence : Sentences.of(paragraph)) {
        sentences.add(new Sentence(sentence, first));
        first = false;
      }
    }
  }

  /**
   * The part of each passage.
   *
   * @return one text per start, paragraphs parted by an empty line
   * @throws ImportProblem if a passage's beginning is not in the text
   */
  List<String> parts(List<PassageStart> starts) throws ImportProblem {
    var begins = new ArrayList<Integer>();
    int previous = -1;
    for (PassageStart start : starts) {
      previous = begin(start, previous, begins.size() + 1);
      begins.add(previous);
    }
    begins.add(sentences.size());
    var parts = new ArrayList<String>();
    for (int i = 0; i < starts.size(); i++) {
      parts.add(text(begins.get(i), begins.get(i + 1)));
    }
    return parts;
  }

  private int begin(PassageStart start, int previous, int position) throws ImportProblem {
    int found =
        find(start.words(), previous + 1)
            .orElseThrow(() ->
                new ImportProblem(
                    "The text does not fit the digest of that title: passage "
                        + position
                        + ", which begins around \""
                        + start.words()
                        + "\", is not in it."));
    return start.midway() ? found : paragraph(found, previous);
  }

  private Optional<Integer> find(String words, int from) {
    for (int i = from; i < sentences.size(); i++) {
      if (plain(sentences.get(i).text()).contains(plain(words))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Where a paste has lost its paragraphs, the sentence itself is as near as one can get. */
  private int paragraph(int sentence, int previous) {
    int first = sentence;
    while (!sentences.get(first).opensParagraph()) {
      first--;
    }
    return first > previous ? first : sentence;
  }

  private String text(int from, int to) {
    return sentences.subList(from, to).stream()
        .map(sentence -> (sentence.opensParagraph() ? "\n\n" : "") + sentence.text())
        .collect(Collectors.joining())
        .strip();
  }

  /** The same designation may come with one of several hyphens and spaces. */
  private static String plain(String text) {
    return text.replaceAll("[\\u2010-\\u2013]", "-").replaceAll("\\s+", " ");
  }
}
