package dev.wirewatch.analysis.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of pages together as paragraphs: running heads, feet and page numbers are left
 * out, and words that were parted at a line's end are made whole.
 */
final class PdfParagraphs {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?iu)[-–—\\s|]*(?:(?:page|p\\.|стр\\.|страница|第)\\s*)?\\d{1,4}"
              + "(?:\\s*(?:/|of|из)\\s*\\d{1,4})?(?:\\s*页)?[-–—\\s|]*|[ivxl]{1,7}");

  private static final Pattern PARTED = Pattern.compile(".*\\p{L}[-\u00AD\u2010]");
  private static final Pattern CONTINUED = Pattern.compile("\\p{Ll}.*", Pattern.DOTALL);
  private static final Pattern IDEOGRAPH = Pattern.compile("[\\p{IsHan}，。；：、！？（）「」]");

  /** As a part of the usual distance of lines. */
  private static final double WIDE = 1.35;

  private static final int MOST_TITLE_LINES = 4;

  private final List<PdfLine> lines;
  private final double leading;
  private final Set<String> hyphenated = new HashSet<>();
  private final double right;

  private PdfParagraphs(List<PdfLine> lines) {
    this.lines = lines;
    leading = leading();
    right = usualRight();
    Pattern compound = Pattern.compile("\\p{L}+-\\p{L}+");
    lines.forEach(line ->
        compound.matcher(line.text()).results().forEach(found -> hyphenated.add(found.group())));
  }

  /** The title, if one stands out, and the paragraphs and headings. */
  static List<String> of(List<PdfLine> all) {
    Set<String> running = running(all);
    List<PdfLine> kept =
        all.stream().filter(line -> !line.isInMargin() || !isBesideText(line, running)).toList();
    return new PdfParagraphs(kept).blocks();
  }

  private static boolean isBesideText(PdfLine line, Set<String> running) {
    return PAGE_NUMBER.matcher(line.text()).matches() || running.contains(plain(line.text()));
  }

  /** What stands in the margins of several pages, but for its numbers. */
  private static Set<String> running(Collection<PdfLine> lines) {
    Map<String, Set<Integer>> pages = new HashMap<>();
    for (PdfLine line : lines) {
      if (line.isInMargin()) {
        pages.computeIfAbsent(plain(line.text()), text -> new HashSet<>()).add(line.page());
      }
    }
    return pages.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static String plain(String text) {
    return text.replaceAll("\\d+", "0").strip();
  }

  private double leading() {
    var distances = new ArrayList<Double>();
    for (int i = 1; i < lines.size(); i++) {
      double distance = lines.get(i).top() - lines.get(i - 1).top();
      if (lines.get(i).page() == lines.get(i - 1).page() && distance > 0) {
        distances.add(distance);
      }
    }
    return distances.isEmpty() ? 0 : distances.stream().sorted().toList().get(distances.size() / 2);
  }

  /** Where full lines end: nine of ten end before or there. */
  private double usualRight() {
    return lines.isEmpty()
        ? 0
        : lines.stream().map(PdfLine::right).sorted().toList().get((lines.size() - 1) * 9 / 10);
  }

  private List<String> blocks() {
    var blocks = new ArrayList<String>();
    List<PdfLine> title = title();
    if (!title.isEmpty()) {
      blocks.add("Title: " + joined(title));
    }
    var block = new ArrayList<PdfLine>();
    for (PdfLine line : lines) {
      if (title.contains(line)) {
        continue;
      }
      if (!block.isEmpty() && parts(block.getLast(), line, block)) {
        blocks.add(joined(block));
        block.clear();
      }
      block.add(line);
    }
    if (!block.isEmpty()) {
      blocks.add(joined(block));
    }
    return blocks;
  }

  /** The lines on the first page that are set in the largest letters, if any stand out. */
  private List<PdfLine> title() {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<PdfLine> first =
        lines.stream().filter(line -> line.page() == lines.getFirst().page()).toList();
    double largest = first.stream().mapToDouble(PdfLine::size).max().orElse(0);
    double usual = lines.stream().map(PdfLine::size).sorted().toList().get(lines.size() / 2);
    return largest > usual * 1.15
        ? first.stream()
            .filter(line -> line.size() > largest - 0.5)
            .limit(MOST_TITLE_LINES)
            .toList()
        : List.of();
  }

  private boolean parts(PdfLine before, PdfLine line, List<PdfLine> block) {
    if (Math.abs(before.size() - line.size()) > 0.8) {
      return true;
    }
    if (line.page() != before.page() || line.top() < before.top()) {
      return endsParagraph(before, null);
    }
    double left = block.size() > 1 ? before.left() : Math.min(before.left(), line.left());
    boolean indented = line.left() > left + line.size() * 0.8;
    boolean hanging = block.size() == 1 && before.left() > line.left();
    return line.top() - before.top() > leading * WIDE
        || indented && !hanging && endsSentence(before.text())
        || endsParagraph(before, line);
  }

  /** A line that is short and ends a sentence; over the end of a page any that ends one so. */
  private boolean endsParagraph(PdfLine before, @Nullable PdfLine line) {
    boolean isShort = before.right() < right - before.size() * (line == null ? 2 : 6);
    return endsSentence(before.text()) && isShort;
  }

  private static boolean endsSentence(String text) {
    return text.matches(".*[.!?…。！？:：][\"”’»)）\\]』」]*");
  }

  private String joined(List<PdfLine> block) {
    var text = new StringBuilder();
    for (PdfLine line : block) {
      join(text, line.text());
    }
    return text.toString().replace("\u00AD", "");
  }

  private void join(StringBuilder text, String line) {
    if (text.isEmpty()) {
      text.append(line);
    } else if (PARTED.matcher(text).matches()) {
      if (CONTINUED.matcher(line).matches() && !isCompound(text, line)) {
        text.setLength(text.length() - 1);
      }
      text.append(line);
    } else {
      boolean ideographs =
          IDEOGRAPH.matcher(text.substring(text.length() - 1)).matches()
              && IDEOGRAPH.matcher(line.substring(0, 1)).matches();
      text.append(ideographs ? "" : " ").append(line);
    }
  }

  /** Whether the same two words stand elsewhere with their hyphen, on one line. */
  private boolean isCompound(StringBuilder text, String line) {
    String first = text.substring(0, text.length() - 1).replaceFirst("(?s).*?(\\p{L}+)$", "$1");
    String second = line.replaceFirst("(?s)^(\\p{L}+).*", "$1");
    return hyphenated.contains(first + "-" + second);
  }
}
