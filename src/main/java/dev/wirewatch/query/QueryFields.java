package dev.wirewatch.query;

import java.util.List;
import java.util.Locale;

/** The fields that queries know; whoever indexes texts names their fields like this. */
public final class QueryFields {

  public static final String TITLE = "title";
  public static final String SUMMARY = "summary";
  public static final String OUTLET = "outlet";
  public static final String COUNTRY = "country";
  public static final String LANG = "lang";

  /** Fields that hold text, cut into words by {@link TextAnalysis#analyzer()}. */
  public static final List<String> TEXT = List.of(TITLE, SUMMARY);

  /** Fields that hold one value, indexed whole as {@link #keyword} writes it. */
  public static final List<String> KEYWORD = List.of(OUTLET, COUNTRY, LANG);

  private QueryFields() {}

  /** A value as keyword fields hold it. */
  public static String keyword(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }
}
