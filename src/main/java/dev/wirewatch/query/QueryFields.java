package dev.wirewatch.query;

import java.util.List;
import java.util.Locale;

/** The fields that queries know; whoever indexes texts names their fields like this. */
public final class QueryFields {

  public static final String TITLE = "title";
  public static final String SUMMARY = "summary";

  /** What the feed says beyond the summary, cut into {@link Passages}. */
  public static final String BODY = "body";

  /** How many passages the body has: a number for each document that has any. */
  public static final String PASSAGES = "passages";

  /** What the feed files the item under. */
  public static final String CATEGORY = "category";

  public static final String OUTLET = "outlet";
  public static final String COUNTRY = "country";
  public static final String LANG = "lang";

  /** Fields that hold text, cut into words by {@link TextAnalysis#analyzer()}. */
  public static final List<String> TEXT = List.of(TITLE, SUMMARY, BODY, CATEGORY);

  /** Where a rule looks for a word without a field: those that say what an item is about. */
  static final List<String> HEAD = List.of(TITLE, SUMMARY);

  /** Fields that hold one value, indexed whole as {@link #keyword} writes it. */
  public static final List<String> KEYWORD = List.of(OUTLET, COUNTRY, LANG);

  private QueryFields() {}

  /** The place of a field of text among them; -1 for others. */
  static int number(String field) {
    return TEXT.indexOf(field);
  }

  /** A value as keyword fields hold it. */
  public static String keyword(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }
}
