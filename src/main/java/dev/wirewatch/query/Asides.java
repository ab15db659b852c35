package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a text that say where, when and by whom it was written, and not what it is about:
 * datelines, heads of agencies, zones of times, credits of pictures with the caption before them,
 * and what publishers put behind a text. They are known by their shape, not by names.
 */
final class Asides {

  private static final String PLACE =
      "\\p{Lu}[\\p{Lu}.'’]+(?:[ /-]\\p{Lu}[\\p{Lu}.'’]*){0,3}(?:, \\p{Lu}\\p{Ll}+\\.?)?";
  private static final String DATE =
      "(?:, ?(?:\\d{1,2} \\p{L}{3,9}\\.?|\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2})(?:,? \\d{4}(?: г\\.)?)?)";
  private static final String DASH = " ?[—–-]{1,2} ?";
  private static final String NAMES = "\\p{Lu}[\\p{L}.]+(?:,? \\p{Lu}[\\p{L}.]+){0,4}";
  private static final String BEGIN = "(?<![^\\s.,!?:»”\"])";

  /** Any character of one, with the full stops that end none, and brackets that say who is who. */
  private static final String SENTENCE =
      "[^()（）\\[\\].。]|\\((?:L|R|C|left|right|center|not pictured)\\)"
          + "|(?<=\\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec|\\p{Lu}))\\.";

  /** A dash behind a place alone begins a text; elsewhere, as in ИРАН — США, it means a pair. */
  private static final List<Shape> SHAPES =
      List.of(
          // BEIJING, May 5 (Xinhua) -- / TAIPEI, Taiwan (AP) — / МОСКВА (Рейтер) -
          shape("(", BEGIN + PLACE + DATE + "? \\([^()\\d]{2,40}\\)(?:" + DASH + ")?"),
          // MOSCOW, March 21. /TASS/. / ТОКИО, 1 декабря. /ТАСС/.
          shape("/", BEGIN + PLACE + DATE + "\\.? ?/[^/]{2,30}/\\.?(?:" + DASH + ")?"),
          // МОСКВА, 3 дек — РИА Новости, Иван Петров. / KYIV, May 5 –
          shape(", ", BEGIN + PLACE + DATE + DASH + "(?:" + NAMES + "\\.(?=\\s|$))?"),
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
              "^",
              "^\\s*(?!ASEAN|BRICS|THAAD|БРИКС)\\p{Lu}{5,}(?:[ /]\\p{Lu}{3,})?"
                  + " [—–-]{1,2} (?=[\"“«]?\\p{Lu}[\\p{Ll}'’])"),
          // ТАСС, 5 мая. / РИА Новости, 5 мая.
          shape("^", "^\\s*" + NAMES + ", \\d{1,2} \\p{Ll}{3,9}(?: \\d{4})?\\.(?=\\s)"),
          // 新华社北京5月5日电（记者 王某） / （法新社首尔11日电） / 中新网5月5日讯
          shape(
              "日",
              "(?<![^\\s。！？；（(【\\[])[\\p{IsHan}A-Za-z·]{2,16}(?:\\d{4}年)?(?:\\d{1,2}月)?"
                  + "\\d{1,2}日[电電讯訊报報](?:[道]?[（(][^）)]{0,40}[）)])?"),
          shape("【", "【[^】]{0,20}(?:[讯訊电電]|记者|記者)[^】]{0,30}】"),
          shape("记者", "[（(]?(?:本报|特约|驻外)?记者[:： ][^）)。，,]{1,20}[）)]?"),
          // at 8 p.m. Beijing time / 北京时间16日 / по московскому времени
          shape(
              "ime",
              "(?<=[\\d(]|\\d |\\d[ap]m |[ap]m |m\\. |\\b[Aa]t |noon |midnight |, )"
                  + "(?!The|This|That|No|Any)"
                  + "(?:\\p{Lu}\\p{Ll}+ )?\\p{Lu}\\p{Ll}+(?: standard| local)? time\\b"),
          shape("врем", "(?:по )?\\p{Ll}+(?:скому|цкому) времени|время \\p{Ll}+[сц]кое"),
          shape(
              "时间",
              "(?:北京|上海|香港|台北|莫斯科|基辅|东京|首尔|平壤|华盛顿|纽约|美东|美国东部|伦敦|巴黎|柏林|德黑兰|新德里|河内|马尼拉|海参崴|当地)"
                  + "(?:标准|夏令)?时间"),
          shape("時間", "(?:北京|香港|台北|莫斯科|東京|首爾|華盛頓|美東|當地)時間"),
          // What a picture shows. (AP Photo/A. Name) / (Xinhua/Li) / [Photo/VCG] / (新华社发 李摄)
          shape("/", credit("[^()\\[\\]]{0,60}/ ?(?:\\p{Lu}|VCG)[^()\\[\\]]{0,40}")),
          shape("via", credit("[^()\\[\\]]{2,60} via [^()\\[\\]]{2,30}")),
          shape("hoto", credit("(?:[^()\\[\\]]{0,30} )?[Pp]hoto\\b[^()\\[\\]]{0,60}")),
          shape("摄", credit("[^()（）\\[\\]]{0,20}摄")),
          shape("©", "©[^.\\n]{2,60}"),
          shape("Фото", "Фото: ?[^.\\n]{2,60}"),
          // What publishers put behind a text
          shape("ing by", "\\(?(?:Reporting|Writing|Editing|Additional reporting) by \\p{Lu}.*$"),
          shape("appeared first", "The post .{1,300}? appeared first on .*$"),
          shape("ead", "(?:Read (?:more|the full)|Continue reading)\\b.{0,120}$"),
          shape("Чита", "(?:Читать|Читайте) (?:далее|также|полностью|подробнее)\\b.{0,200}$"),
          shape("编辑", "[（(]?(?:责任)?编辑[:： ].{0,30}$"),
          shape("来源", "[（(]来源[:：][^）)]{1,30}[）)]"));

  private Asides() {}

  /** From one offset to before another. */
  record Span(int start, int end) {}

  private record Shape(String sign, Pattern pattern) {

    boolean mayBeIn(String text) {
      return sign.equals("^") || text.contains(sign);
    }
  }

  private static Shape shape(String sign, String pattern) {
    return new Shape(sign, Pattern.compile(pattern));
  }

  /** A credit in brackets, with the sentence before it. */
  private static String credit(String inside) {
    return "(?:(?<!\\S)(?:" + SENTENCE + "){0,250}[.。]?\\s?)?[(（\\[]" + inside + "[)）\\]]";
  }

  /** The asides of a text, in no order; some may overlap. */
  static List<Span> of(String text) {
    var spans = new ArrayList<Span>(0);
    for (Shape shape : SHAPES) {
      if (shape.mayBeIn(text)) {
        Matcher found = shape.pattern().matcher(text);
        while (found.find()) {
          spans.add(new Span(found.start(), found.end()));
        }
      }
    }
    return spans;
  }
}
