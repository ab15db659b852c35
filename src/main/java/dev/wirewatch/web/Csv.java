package dev.wirewatch.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes tables as CSV (RFC 4180), the one way in which the program does. What a spreadsheet would
 * take for a formula has an apostrophe before it.
 */
public final class Csv {

  private static final String FORMULAS = "=+-@\t\r";

  private Csv() {}

  /** A line with its end. */
  public static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
    String harmless = formula ? "'" + text : text;
    return harmless.matches("[^,\"\r\n]*") ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
