package dev.wirewatch.analysis.text;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what stands above the first paragraph: title, publication, issue, date, address. */
final class Heading {

  private static final Pattern PUBLICATION =
      label("Publication|Published in|Source|Издание|Источник|来源|出处");
  private static final Pattern DATE = label("Date|Published|Posted|Дата|Опубликовано|日期|发布时间");
  private static final Pattern TITLE = label("Title|Headline|Заголовок|标题");
  private static final Pattern BYLINE =
      Pattern.compile("(?:By:? +(?=\\p{Lu})|(?:Authors?|Автор|作者)\\s*[:：]\\s*)(.*)");
  private static final Pattern ISSUE =
      Pattern.compile(
          "[,;(]?\\s*\\bVol(?:ume|\\.)?\\s*:?\\s*(\\d+)\\W+(?:Issue|Iss\\.?|No\\.?|Number)\\s*:?\\s*(\\d+)\\)?",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_AUTHOR = 200;
  private static final int LONGEST_DATE_LINE = 60;

  String title = "";
  String author = "";
  String publication = "";
  String issue = "";
  String url = "";
  @Nullable LocalDate date;

  private static Pattern label(String words) {
    return Pattern.compile(
        "(?:" + words + ")\\s*[:：]\\s*(.+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Takes what the block tells; false if it is no part of the heading. */
  boolean take(String block) {
    if (block.length() > LONGEST_LINE) {
      return false;
    }
    return takeLabelled(block) || takeDate(block) || takeTitle(block);
  }

  private boolean takeLabelled(String block) {
    Matcher publicationLine = PUBLICATION.matcher(block);
    if (publicationLine.matches()) {
      takePublication(publicationLine.group(1));
      return true;
    }
    if (ISSUE.matcher(block).find()) {
      takePublication(block);
      return true;
    }
    if (block.matches("https?://\\S+")) {
      url = url.isEmpty() ? block : url;
      return true;
    }
    return takeAuthor(block);
  }

  private boolean takeAuthor(String block) {
    Matcher byline = BYLINE.matcher(block);
    if (!byline.matches()) {
      return false;
    }
    String name = byline.group(1).strip();
    author = author.isEmpty() && name.length() <= LONGEST_AUTHOR ? name : author;
    return true;
  }

  private void takePublication(String line) {
    Matcher printed = ISSUE.matcher(line);
    if (printed.find() && issue.isEmpty()) {
      issue = "Volume " + printed.group(1) + ", Issue " + printed.group(2);
    }
    if (publication.isEmpty()) {
      publication = ISSUE.matcher(line).replaceFirst("").strip();
    }
  }

  private boolean takeDate(String block) {
    Matcher labelled = DATE.matcher(block);
    String line = labelled.matches() ? labelled.group(1) : block;
    var dates = PrintedDate.find(line, null);
    if (dates.isEmpty()
        || line.length() > LONGEST_DATE_LINE
        || !isOnlyDate(line, dates.getFirst())) {
      return false;
    }
    if (date == null && !dates.getFirst().days().isEmpty()) {
      date = dates.getFirst().days().getFirst();
    }
    return true;
  }

  /** Nothing else on the line but a weekday and a time. */
  private static boolean isOnlyDate(String line, PrintedDate found) {
    String rest = line.substring(0, found.start()) + line.substring(found.end());
    return rest.matches(
        "(?iu)(?:\\p{L}+,?\\s*)?[\\s,|·-]*(?:\\d{1,2}:\\d\\d(?::\\d\\d)?)?[\\s\\p{L}]{0,8}");
  }

  private boolean takeTitle(String block) {
    if (!title.isEmpty()) {
      return false;
    }
    Matcher labelled = TITLE.matcher(block);
    title = labelled.matches() ? labelled.group(1) : block.replaceFirst("^#+ +", "");
    return true;
  }
}
