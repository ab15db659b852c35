package dev.wirewatch.source.date;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a date in the signs that it shares with others: digits of any script as those of
 * ASCII, wide signs narrow (Unicode's form NFKC), numbers in words as numbers, years of eras as
 * common years.
 */
final class DateText {

  private static final Pattern MOMENT =
      Pattern.compile("(?i)<time\\b[^>]*\\bdatetime\\s*=\\s*[\"']([^\"'>]+)[\"']");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** Marks of direction, joiners, vowels of Arabic and its stretched lines. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\u064b-\u0652\u0640]");

  private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");
  private static final Pattern HAN_NUMBER =
      Pattern.compile("[〇零一二三四五六七八九十廿]+(?=\\s?[年月日号號時时點点分秒])");
  private static final String HAN_DIGITS = "〇一二三四五六七八九";

  private static final Pattern ERA =
      Pattern.compile("(令和|平成|昭和|大正|中華民國|民國|民国)\\s?(元|\\d{1,3})\\s?年");
  private static final Pattern TAIWAN = Pattern.compile("(?<!\\d)(1\\d{2})年");

  /** The year before the first. */
  private static final Map<String, Integer> ERAS =
      Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "大正", 1911);

  private static final int REPUBLIC = 1911;

  private static final Pattern VIETNAMESE_MONTH =
      Pattern.compile(
          "(?iu)\\b(?:tháng|thg)\\s+(\\d{1,2}|mười hai|mười"
              + " một|mười|chạp|giêng|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín)(?![\\p{L}\\d])");
  private static final Map<String, Integer> VIETNAMESE =
      Map.ofEntries(
          Map.entry("giêng", 1),
          Map.entry("một", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("tư", 4),
          Map.entry("bốn", 4),
          Map.entry("năm", 5),
          Map.entry("sáu", 6),
          Map.entry("bảy", 7),
          Map.entry("tám", 8),
          Map.entry("chín", 9),
          Map.entry("mười", 10),
          Map.entry("mười một", 11),
          Map.entry("mười hai", 12),
          Map.entry("chạp", 12));

  private DateText() {}

  static String plain(String text) {
    String shown = text.indexOf('<') < 0 ? text : withoutMarkup(text);
    return isAscii(shown) ? shown.strip() : common(shown).strip();
  }

  /** Some write a whole HTML element; its attribute is the date for programs. */
  private static String withoutMarkup(String text) {
    Matcher moment = MOMENT.matcher(text);
    return moment.find() ? moment.group(1) : TAG.matcher(text).replaceAll(" ");
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static String common(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('،', ',');
    String seen = DASH.matcher(UNSEEN.matcher(narrow).replaceAll("")).replaceAll("-");
    String numbers = HAN_NUMBER.matcher(digits(seen)).replaceAll(DateText::han);
    String years = ERA.matcher(numbers).replaceAll(DateText::era);
    String common = TAIWAN.matcher(years).replaceAll(year -> year(REPUBLIC, year.group(1)));
    return VIETNAMESE_MONTH.matcher(common).replaceAll(DateText::vietnamese);
  }

  private static String digits(String text) {
    var digits = new StringBuilder(text.length());
    text.codePoints()
        .map(c ->
            Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                ? '0' + Character.digit(c, 10)
                : c)
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }

  /** 二〇一六 digit by digit, 二十一 and 十一 by their ten. */
  private static String han(MatchResult number) {
    String signs = number.group().replace('零', '〇').replace("廿", "二十");
    int ten = signs.indexOf('十');
    if (ten < 0) {
      return hanDigits(signs);
    }
    String tens = ten == 0 ? "1" : hanDigits(signs.substring(0, ten));
    String ones = hanDigits(signs.substring(ten + 1));
    return tens + (ones.isEmpty() ? "0" : ones);
  }

  private static String hanDigits(String signs) {
    var digits = new StringBuilder();
    signs.chars().map(HAN_DIGITS::indexOf).filter(digit -> digit >= 0).forEach(digits::append);
    return digits.toString();
  }

  private static String era(MatchResult year) {
    return year(ERAS.getOrDefault(year.group(1), REPUBLIC), year.group(2));
  }

  private static String year(int before, String number) {
    return before + (number.equals("元") ? 1 : Integer.parseInt(number)) + "年";
  }

  private static String vietnamese(MatchResult month) {
    String name = month.group(1).toLowerCase(java.util.Locale.ROOT);
    return VIETNAMESE.containsKey(name) ? VIETNAMESE.get(name) + "月" : name + "月";
  }
}
