package dev.wirewatch.analysis.text;

import java.util.List;
import java.util.Locale;

/** The names of months in English and Russian, full and short. */
final class Months {

  /** All names as alternatives of a regular expression, longer ones before their beginnings. */
  static final String NAMES =
      "january|february|march|april|may|june|july|august|september|october|november|december"
          + "|sept|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec"
          + "|январ[яь]|феврал[яь]|марта?|апрел[яь]|ма[яй]|июн[яь]|июл[яь]|августа?|сентябр[яь]"
          + "|октябр[яь]|ноябр[яь]|декабр[яь]"
          + "|сент|нояб|янв|фев|мар|апр|июн|июл|авг|сен|окт|ноя|дек";

  private static final List<List<String>> BEGINNINGS =
      List.of(
          List.of("jan", "янв"),
          List.of("feb", "фев"),
          List.of("mar", "мар"),
          List.of("apr", "апр"),
          List.of("may", "мая", "май"),
          List.of("jun", "июн"),
          List.of("jul", "июл"),
          List.of("aug", "авг"),
          List.of("sep", "сен"),
          List.of("oct", "окт"),
          List.of("nov", "ноя"),
          List.of("dec", "дек"));

  private Months() {}

  /** The month's number: of one of {@link #NAMES}, or written as a number itself. */
  static int number(String month) {
    if (Character.isDigit(month.charAt(0))) {
      return Integer.parseInt(month);
    }
    String name = month.toLowerCase(Locale.ROOT);
    for (int i = 0; i < BEGINNINGS.size(); i++) {
      if (BEGINNINGS.get(i).stream().anyMatch(name::startsWith)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("not a month: " + month);
  }
}
