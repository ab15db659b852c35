package dev.wirewatch.source.charset;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The character sets that names mean. Where many declare a small one and use its superset, the
 * superset is meant, as browsers understand it (WHATWG Encoding).
 */
final class CharsetNames {

  private static final Map<String, String> MEANT = meant();

  private CharsetNames() {}

  static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Map<String, String> meant() {
    var meant = new HashMap<String, String>();
    String table =
        """
        windows-1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 us-ascii ascii
        windows-1254 iso-8859-9 latin5
        windows-1251 win-1251 windows1251 cp-1251 win1251
        gb18030 gb2312 gbk gb_2312 gb_2312-80 x-gbk chinese
        Big5-HKSCS big5 big-5 cn-big5 x-x-big5
        windows-31j shift_jis shift-jis x-sjis sjis ms_kanji
        x-windows-949 euc-kr euc_kr ks_c_5601-1987 ks_c_5601-1989 korean
        x-windows-874 tis-620 iso-8859-11 windows-874
        ISO-8859-8 iso-8859-8-i
        x-MacRoman macintosh mac x-mac-roman
        x-MacCyrillic x-mac-cyrillic x-mac-ukrainian
        IBM862 dos-862
        """;
    for (String line : table.lines().toList()) {
      String[] names = line.split(" ");
      for (int i = 1; i < names.length; i++) {
        meant.put(names[i], names[0]);
      }
    }
    return Map.copyOf(meant);
  }
}
