package dev.wirewatch.analysis.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the headings, paragraphs and other blocks of a plain text. */
final class Blocks {

  private static final int SHORTEST_FULL_LINE = 45;
  private static final int LONGEST_WRAPPED_LINE = 110;

  private Blocks() {}

  /**
   * The blocks in order. Empty lines part blocks; lines that follow each other are blocks of their
   * own, unless they look like one paragraph that was broken at some width.
   */
  static List<String> of(String text) {
    var blocks = new ArrayList<String>();
    for (String group : text.split("\\n[ \\n]*\\n")) {
      List<String> lines =
          Arrays.stream(group.split("\\n")).map(String::strip).filter(l -> !l.isEmpty()).toList();
      if (isWrapped(lines)) {
        blocks.add(String.join(" ", lines));
      } else {
        blocks.addAll(lines);
      }
    }
    return blocks;
  }

  private static boolean isWrapped(List<String> lines) {
    if (lines.size() < 2 || lines.getLast().length() > LONGEST_WRAPPED_LINE) {
      return false;
    }
    List<String> full = lines.subList(0, lines.size() - 1);
    return full.stream().allMatch(Blocks::mayBeWrapped)
        && !full.stream().allMatch(Blocks::endsSentence);
  }

  private static boolean mayBeWrapped(String line) {
    return line.length() >= SHORTEST_FULL_LINE && line.length() <= LONGEST_WRAPPED_LINE;
  }

  /** Whether a block or line ends as sentences do. */
  static boolean endsSentence(String block) {
    return block.matches("(?s).*[.!?…。！？:：;；][\"”’»)）\\]』」]*|(?s).*[)）]");
  }
}
