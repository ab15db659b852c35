package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a text that say where, when and by whom it was written, and not what it is about:
 * datelines, heads of agencies, zones of times, credits of pictures with the caption before them,
 * and what publishers put behind a text. They are known by their shape, not by names.
 */
final class Asides {

  private static final String PLACE =
      "\\p{Lu}[\\p{Lu}.'’]+(?:[ /-]\\p{Lu}[\\p{Lu}.'’]*){0,3}(?:, \\p{Lu}\\p{Ll}+\\.?)?";
  private static final String DATE =
      "(?:, ?(?:\\d{1,2} \\p{L}{3,9}\\.?|\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2})(?:,? \\d{4}(?:"
          + " г\\.)?)?)";
  private static final String DASH = " ?[—–-]{1,2} ?";
  private static final String NAMES = "\\p{Lu}[\\p{L}.]+(?:,? \\p{Lu}[\\p{L}.]+){0,4}";
  private static final String BEGIN = "(?<![^\\s.,!?:»”\"])";

  /** A dash behind a place alone begins a text; elsewhere, as in ИРАН — США, it means a pair. */
  private static final List<Shape> SHAPES =
      List.of(
          // BEIJING, May 5 (Xinhua) -- / TAIPEI, Taiwan (AP) — / МОСКВА (Рейтер) -
          shape(
              "(",
              Asides::isPlace,
              BEGIN + PLACE + DATE + "? \\([^()\\d]{2,40}\\)(?:" + DASH + ")?"),
          // MOSCOW, March 21. /TASS/. / ТОКИО, 1 декабря. /ТАСС/.
          shape(
              "/",
              Asides::isPlace,
              BEGIN + PLACE + DATE + "\\.? ?/[^/]{2,30}/\\.?(?:" + DASH + ")?"),
          // МОСКВА, 3 дек — РИА Новости, Иван Петров. / KYIV, May 5 –
          shape(
              ", ",
              Asides::isPlace,
              BEGIN + PLACE + DATE + DASH + "(?:" + NAMES + "\\.(?=\\s|$))?"),
          // Moscow, March 21 (Interfax) - / Beijing, 5 May –
          shape(
              ", ",
              "^\\s*\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?"
                  + DATE
                  + "(?: \\([^()\\d]{2,40}\\)|\\.? ?/[^/]{2,30}/\\.?)?"
                  + "(?:"
                  + DASH
                  + ")"),
          // BEIJING — China's president
          shape(
              " ",
              "^\\s*(?!ASEAN|BRICS|THAAD|БРИКС)\\p{Lu}{5,}(?:[ /]\\p{Lu}{3,})?"
                  + " [—–-]{1,2} (?=[\"“«]?\\p{Lu}[\\p{Ll}'’])"),
          // ТАСС, 5 мая. / РИА Новости, 5 мая.
          shape(", ", "^\\s*" + NAMES + ", \\d{1,2} \\p{Ll}{3,9}(?: \\d{4})?\\.(?=\\s)"),
          // 新华社北京5月5日电（记者 王某） / （法新社首尔11日电） / 中新网5月5日讯
          shape(
              "日",
              Asides::isBehindStop,
              "(?<![^\\s。！？；（(【\\[])[\\p{IsHan}A-Za-z·]{2,16}(?:\\d{4}年)?(?:\\d{1,2}月)?"
                  + "\\d{1,2}日[电電讯訊报報](?:[道]?[（(][^）)]{0,40}[）)])?"),
          shape("【", "【[^】]{0,20}(?:[讯訊电電]|记者|記者)[^】]{0,30}】"),
          shape("记者", "[（(]?(?:本报|特约|驻外)?记者[:： ][^）)。，,]{1,20}[）)]?"),
          // at 8 p.m. Beijing time / 北京时间16日 / по московскому времени
          shape(
              " time",
              Asides::isZone,
              "(?<=[\\d(]|\\d |\\d[ap]m |[ap]m |m\\. |\\b[Aa]t |noon |midnight |, )"
                  + "(?!The|This|That|No|Any)"
                  + "(?:\\p{Lu}\\p{Ll}+ )?\\p{Lu}\\p{Ll}+(?: standard| local)? time\\b"),
          shape("кому времени", "(?:по )?\\p{Ll}+(?:скому|цкому) времени"),
          shape("время ", "время \\p{Ll}+[сц]кое"),
          shape(
              "时间",
              "(?:北京|上海|香港|台北|莫斯科|基辅|东京|首尔|平壤|华盛顿|纽约|美东|美国东部|伦敦|巴黎|柏林|德黑兰|新德里|河内|马尼拉|海参崴|日本|当地|(?<=[（(])(?:中国|俄罗斯|韩国|美国|乌克兰|伊朗|印度))"
                  + "(?:标准|夏令)?时间"),
          shape("時間", "(?:北京|香港|台北|莫斯科|東京|首爾|華盛頓|美東|日本|當地)時間"),
          shape("©", "©[^.\\n]{2,60}"),
          shape("Фото", "Фото: ?[^.\\n]{2,60}"),
          // What publishers put behind a text
          shape("ing by", "\\(?(?:Reporting|Writing|Editing|Additional reporting) by \\p{Lu}.*$"),
          shape("appeared first", "The post .{1,300}? appeared first on .*$"),
          shape("Read ", "Read (?:more|the full)\\b.{0,120}$"),
          shape("Continue reading", "Continue reading\\b.{0,120}$"),
          shape("Чита", "(?:Читать|Читайте) (?:далее|также|полностью|подробнее)\\b.{0,200}$"),
          shape("编辑", "[（(]?(?:责任)?编辑[:： ].{0,30}$"),
          shape("来源", "[（(]来源[:：][^）)]{1,30}[）)]"));

  private Asides() {}

  /** From one offset to before another. */
  record Span(int start, int end) {}

  /** Whether a shape may begin at some place of a text: cheaper to ask than to try its pattern. */
  @FunctionalInterface
  private interface Start {

    boolean mayBeAt(String text, int at);
  }

  /**
   * How some asides look.
   *
   * @param sign without which there is none
   * @param start where alone they begin; anywhere if there is none
   */
  private record Shape(String sign, @Nullable Start start, Pattern pattern) {

    void addTo(List<Span> spans, String text) {
      if (!text.contains(sign)) {
        return;
      }
      Matcher matcher = pattern.matcher(text);
      if (start != null) {
        addTo(spans, text, matcher, start);
        return;
      }
      while (matcher.find()) {
        spans.add(new Span(matcher.start(), matcher.end()));
      }
    }

    private static void addTo(List<Span> spans, String text, Matcher matcher, Start start) {
      matcher.useTransparentBounds(true).useAnchoringBounds(false);
      int free = 0;
      for (int at = 0; at < text.length(); at++) {
        if (at >= free
            && start.mayBeAt(text, at)
            && matcher.region(at, text.length()).lookingAt()) {
          spans.add(new Span(at, matcher.end()));
          free = matcher.end();
        }
      }
    }
  }

  private static Shape shape(String sign, String pattern) {
    return new Shape(sign, null, Pattern.compile(pattern));
  }

  private static Shape shape(String sign, Start start, String pattern) {
    return new Shape(sign, start, Pattern.compile(pattern));
  }

  /** Whether two capitals, or one and a sign, begin at a place that {@link #BEGIN} lets by. */
  private static boolean isPlace(String text, int at) {
    return isCapital(text.charAt(at))
        && at + 1 < text.length()
        && (isCapital(text.charAt(at + 1)) || ".'’".indexOf(text.charAt(at + 1)) >= 0)
        && (at == 0
            || isSpace(text.charAt(at - 1))
            || ".,!?:»”\"".indexOf(text.charAt(at - 1)) >= 0);
  }

  /** Whether a capital stands where a zone's name may. */
  private static boolean isZone(String text, int at) {
    if (at == 0 || !isCapital(text.charAt(at))) {
      return false;
    }
    char before = text.charAt(at - 1);
    return before == ' ' || before == '(' || Character.isDigit(before);
  }

  private static boolean isBehindStop(String text, int at) {
    return at == 0 || isSpace(text.charAt(at - 1)) || "。！？；（(【[".indexOf(text.charAt(at - 1)) >= 0;
  }

  /** Or half of a character that may be one. */
  private static boolean isCapital(char c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c) || Character.isSurrogate(c);
  }

  /** What {@code \\s} means. */
  static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** The asides of a text, in no order; some may overlap. */
  static List<Span> of(String text) {
    var spans = new ArrayList<Span>(0);
    for (Shape shape : SHAPES) {
      shape.addTo(spans, text);
    }
    Credits.addTo(spans, text);
    return spans;
  }
}
