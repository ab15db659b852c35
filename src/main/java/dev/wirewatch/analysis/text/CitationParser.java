package dev.wirewatch.analysis.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sources that a text names in brackets, such as "(TASS, March 21; The Diplomat, March
 * 22)". Parts are set apart by semicolons. Within a part a date belongs to the names before it, and
 * several names may share it. Without a date, only the names of known outlets, and what follows
 * "see", count as sources; all other brackets are left alone.
 */
public final class CitationParser {

  /** Round brackets, with at most one pair inside. */
  private static final Pattern BRACKETS =
      Pattern.compile("[(（]((?:[^()（）]|[(（][^()（）]{0,100}+[)）]){2,600}+)[)）]");

  private static final Pattern SEE =
      Pattern.compile(
          "^(?:see also|see|cf\\.|quoted in|via|см\\. также|см\\.|цит\\. по|另见|参见|参看|见|据)[\\s:：]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What may stand between a date and the next one that belongs to the same names. */
  private static final Pattern JOINT = Pattern.compile("[\\s,，、.&]*(?:and|и|和)?\\s*");

  private static final Pattern NAME =
      Pattern.compile("(?:[\\p{Lu}\\p{Lo}«\"“].*|\\d+ \\p{Lu}.*|[\\p{Ll}\\d-]+(?:\\.\\p{Ll}+)+)");

  private static final int LONGEST_NAME = 100;

  private CitationParser() {}

  /**
   * Finds all sources, in the order of the text.
   *
   * @param written day of the text, for dates that are printed without a year; none if unknown
   */
  public static List<Cited> parse(String text, @Nullable LocalDate written) {
    var cited = new ArrayList<Cited>();
    Matcher brackets = BRACKETS.matcher(text);
    while (brackets.find()) {
      for (String part : brackets.group(1).split("[;；]")) {
        cited.addAll(part(part.strip(), written));
      }
    }
    return cited;
  }

  private static List<Cited> part(String printed, @Nullable LocalDate written) {
    Matcher see = SEE.matcher(printed);
    boolean announced = see.find();
    String part = announced ? printed.substring(see.end()) : printed;
    List<PrintedDate> dates = PrintedDate.find(part, written);
    if (dates.isEmpty()) {
      return names(part)
          .filter(name -> announced ? isName(name) : OutletNames.isKnown(name))
          .map(name -> new Cited(name, null, printed))
          .toList();
    }
    return dated(part, dates, printed);
  }

  private static List<Cited> dated(String part, List<PrintedDate> dates, String printed) {
    var cited = new ArrayList<Cited>();
    List<String> names = List.of();
    int end = 0;
    for (PrintedDate date : dates) {
      String before = part.substring(end, date.start());
      if (end == 0 || !JOINT.matcher(before).matches()) {
        names = namesBeforeDate(before);
      }
      end = date.end();
      cited.addAll(on(date, names, printed));
    }
    return cited.isEmpty() ? dateFirst(part.substring(end), dates, printed) : cited;
  }

  /** "(March 22, Xinhua)". */
  private static List<Cited> dateFirst(String rest, List<PrintedDate> dates, String printed) {
    boolean only = dates.size() == 1 && dates.getFirst().start() == 0;
    if (!only || !rest.matches("\\s*[,，].*")) {
      return List.of();
    }
    return on(dates.getFirst(), names(rest).filter(OutletNames::isKnown).toList(), printed);
  }

  private static List<Cited> on(PrintedDate date, List<String> names, String printed) {
    var cited = new ArrayList<Cited>();
    for (String name : names) {
      if (date.days().isEmpty()) {
        cited.add(new Cited(name, null, printed));
      }
      date.days().forEach(day -> cited.add(new Cited(name, day, printed)));
    }
    return cited;
  }

  /** A comma parts name and date; without one, only a known outlet is taken for a name. */
  private static List<String> namesBeforeDate(String before) {
    if (before.matches("(?s).*[,，、]\\s*")) {
      return names(before).filter(CitationParser::isName).toList();
    }
    return names(before).filter(OutletNames::isKnown).toList();
  }

  private static Stream<String> names(String list) {
    return Arrays.stream(list.split("[,，、]"))
        .map(name -> name.replaceAll("\\s+", " ").strip())
        .filter(name -> !name.isEmpty());
  }

  private static boolean isName(String name) {
    return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
  }
}
