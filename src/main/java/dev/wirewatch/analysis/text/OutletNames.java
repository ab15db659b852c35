package dev.wirewatch.analysis.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The names under which outlets go in citations and in lists of feeds. */
public final class OutletNames {

  private static final List<List<String>> SAME =
      List.of(
          List.of("Xinhua", "Xinhua News Agency", "Xinhuanet", "Синьхуа", "新华社", "新华网"),
          List.of("TASS", "ITAR-TASS", "TASS Russian News Agency", "ТАСС", "ИТАР-ТАСС", "塔斯社"),
          List.of("RIA Novosti", "RIA", "РИА Новости", "РИА", "俄新社"),
          List.of("RT", "Russia Today", "RT на русском"),
          List.of("Sputnik", "Sputnik News", "Спутник"),
          List.of("China Daily", "中国日报"),
          List.of("Global Times", "环球时报"),
          List.of("People's Daily", "People's Daily Online", "人民日报", "人民网"),
          List.of("China News Service", "中新社", "中新网", "中国新闻社"),
          List.of("CGTN", "China Global Television Network", "CCTV"),
          List.of("The Diplomat"),
          List.of("Jamestown Foundation", "Jamestown", "EDM", "Eurasia Daily Monitor"),
          List.of("Interfax", "Интерфакс"),
          List.of("Kommersant", "Коммерсант", "Коммерсантъ"),
          List.of("Vedomosti", "Ведомости"),
          List.of("Rossiyskaya Gazeta", "Rossiiskaya Gazeta", "Российская газета"),
          List.of("Lenta.ru", "Lenta", "Лента.ру"),
          List.of("RBC", "RBK", "РБК"),
          List.of(
              "Kremlin",
              "Kremlin.ru",
              "President of Russia",
              "Presidential Administration of Russia",
              "Президент России",
              "Кремль"),
          List.of(
              "Ministry of Defense of the Russian Federation",
              "Ministry of Defence of the Russian Federation",
              "Russian Ministry of Defense",
              "Russian Ministry of Defence",
              "Russian Defense Ministry",
              "Russian Defence Ministry",
              "Russian MoD",
              "Mil.ru",
              "Министерство обороны Российской Федерации",
              "Минобороны России",
              "Минобороны РФ"),
          List.of(
              "Ministry of Foreign Affairs of the Russian Federation",
              "Russian Ministry of Foreign Affairs",
              "Russian Foreign Ministry",
              "Russian MFA",
              "Mid.ru",
              "Министерство иностранных дел Российской Федерации",
              "МИД России",
              "МИД РФ"),
          List.of(
              "Ministry of Foreign Affairs of the People's Republic of China",
              "Chinese Ministry of Foreign Affairs",
              "Chinese Foreign Ministry",
              "Chinese MFA",
              "Fmprc.gov.cn",
              "中国外交部",
              "外交部"),
          List.of("South China Morning Post", "SCMP", "南华早报"),
          List.of("Yonhap", "Yonhap News Agency", "韩联社"),
          List.of("Kyodo", "Kyodo News", "共同社"),
          List.of("NHK", "NHK World"),
          List.of("Japan Times"),
          List.of("Nikkei Asia", "Nikkei Asian Review", "Nikkei"),
          List.of("Moscow Times"),
          List.of("Meduza", "Медуза"),
          List.of("Reuters", "路透社", "Рейтер"),
          List.of("Associated Press", "AP"),
          List.of("Agence France-Presse", "AFP"),
          List.of("BBC", "BBC News"),
          List.of("Radio Free Europe/Radio Liberty", "RFE/RL"));

  private static final Pattern REMARK = Pattern.compile("\\s*[(（][^)）]*[)）]\\s*$");
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final String ARTICLE = "the ";
  private static final int MOST_REMEMBERED = 20_000;

  private static final Map<String, String> MAIN_NAMES = mainNames();

  /** Keys of names that were asked for: each look at an analysis asks for those of all feeds. */
  private static final Map<String, String> REMEMBERED = new ConcurrentHashMap<>();

  private OutletNames() {}

  private static Map<String, String> mainNames() {
    var names = new HashMap<String, String>();
    for (List<String> same : SAME) {
      same.forEach(name -> names.put(plain(name), plain(same.getFirst())));
    }
    return names;
  }

  /** Whether this is the name of a well-known outlet. */
  public static boolean isKnown(String name) {
    return MAIN_NAMES.containsKey(plain(name));
  }

  /** Something that two names share exactly if they mean the same outlet. */
  public static String key(String name) {
    String known = REMEMBERED.get(name);
    if (known != null) {
      return known;
    }
    String plain = plain(name);
    String key = MAIN_NAMES.getOrDefault(plain, plain);
    if (REMEMBERED.size() >= MOST_REMEMBERED) {
      REMEMBERED.clear();
    }
    REMEMBERED.put(name, key);
    return key;
  }

  /** Without case, article, punctuation, and remarks in brackets such as "(English)". */
  private static String plain(String name) {
    String bare = REMARK.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    String plain = PUNCTUATION.matcher(bare).replaceAll(" ").strip();
    return plain.startsWith(ARTICLE) ? plain.substring(ARTICLE.length()) : plain;
  }
}
