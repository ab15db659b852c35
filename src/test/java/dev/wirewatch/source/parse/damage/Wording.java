package dev.wirewatch.source.parse.damage;

import java.nio.charset.Charset;
import java.util.List;
import java.util.random.RandomGenerator;

/** Words of a language, the charsets it is written in, and sentences made of them. */
enum Wording {
  ENGLISH(
      "en",
      List.of("UTF-8", "windows-1252", "ISO-8859-1"),
      " ",
      "The harbour’s ferry|A café at the pier|Nine fishermen|The town’s old crane|A pilot boat",
      "runs again after|waits for|is painted before|leaves without|keeps quiet about",
      "two weeks of fog|the naïve visitors|the spring market|a new façade|the late train"),
  RUSSIAN(
      "ru",
      List.of("UTF-8", "windows-1251", "KOI8-R", "ISO-8859-5"),
      " ",
      "Портовый паром|Рыбаки из посёлка|Старый маяк|Новый причал|Городская библиотека",
      "снова работает после|ждёт решения про|закрывается на время|готовится встретить|вспоминает",
      "двух недель тумана|весенней ярмарки|ремонта набережной|первых гостей города|большой"
          + " снегопад"),
  CHINESE(
      "zh",
      List.of("UTF-8", "GB2312", "GBK", "GB18030"),
      "",
      "港口的渡轮|镇上的渔民|古老的灯塔|新建的码头|城市图书馆",
      "恢复运行以后|正在等待|暂时关闭因为|准备迎接|终于告别了",
      "两个星期的大雾|春天的集市|海边道路的修理|第一批客人|去年的大雪"),
  TRADITIONAL(
      "zh-TW",
      List.of("UTF-8", "Big5"),
      "",
      "港口的渡輪|鎮上的漁民|古老的燈塔|新建的碼頭|城市圖書館",
      "恢復運行以後|正在等待|暫時關閉因為|準備迎接|終於告別了",
      "兩個星期的大霧|春天的市集|海邊道路的修理|第一批客人|去年的大雪"),
  JAPANESE(
      "ja",
      List.of("UTF-8", "Shift_JIS", "EUC-JP", "ISO-2022-JP"),
      "",
      "港のフェリーは|町の漁師たちは|古い灯台は|新しい桟橋は|市立図書館は",
      "霧のあとで|春の市場のために|修理が終わるまで|最初の客を迎えて|大雪のなかで",
      "運航を再開した|静かに待っている|しばらく閉まる|準備をしている|歌を歌った"),
  KOREAN(
      "ko",
      List.of("UTF-8", "EUC-KR"),
      " ",
      "항구의 여객선이|마을 어부들이|오래된 등대가|새 부두가|시립 도서관이",
      "안개가 걷힌 뒤|봄 시장을 위해|수리가 끝날 때까지|첫 손님을 맞아|큰 눈 속에서",
      "다시 운항한다|조용히 기다린다|잠시 문을 닫는다|준비를 한다|노래를 불렀다"),
  GREEK(
      "el",
      List.of("UTF-8", "windows-1253", "ISO-8859-7"),
      " ",
      "Το πλοίο του λιμανιού|Οι ψαράδες του χωριού|Ο παλιός φάρος|Η νέα αποβάθρα",
      "ταξιδεύει πάλι μετά από|περιμένει με υπομονή|κλείνει για λίγο πριν από|θυμάται ακόμη",
      "δύο εβδομάδες ομίχλης|την ανοιξιάτικη αγορά|τους πρώτους επισκέπτες|το μεγάλο χιόνι");

  private final String tag;
  private final List<String> charsets;
  private final String space;
  private final List<List<String>> parts;

  Wording(String tag, List<String> charsets, String space, String... parts) {
    this.tag = tag;
    this.charsets = charsets;
    this.space = space;
    this.parts = List.of(parts).stream().map(part -> List.of(part.split("\\|"))).toList();
  }

  String tag() {
    return tag;
  }

  List<Charset> charsets() {
    return charsets.stream().map(Charset::forName).toList();
  }

  Charset charset(RandomGenerator random) {
    return Charset.forName(charsets.get(random.nextInt(charsets.size())));
  }

  /** A charset in which the language is written, but not UTF-8. */
  Charset otherCharset(RandomGenerator random) {
    return Charset.forName(charsets.get(1 + random.nextInt(charsets.size() - 1)));
  }

  String sentence(RandomGenerator random) {
    return String.join(
        space, parts.stream().map(part -> part.get(random.nextInt(part.size()))).toList());
  }
}
