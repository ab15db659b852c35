package dev.wirewatch.source.charset;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.Set;

/**
 * How texts in a script look, so that bytes read in the wrong charset can be told from a text:
 * which letters there are, which are frequent, and what never stands beside what.
 */
enum ScriptModel {
  LATIN(Set.of(UnicodeScript.LATIN), "", ""),
  CYRILLIC(Set.of(UnicodeScript.CYRILLIC), "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ", "іїєўё"),
  GREEK(Set.of(UnicodeScript.GREEK), "αοιετσνηυρπκμλςόίάέώήύδγχθφβξζψω", "ϊϋΐΰ"),
  HEBREW(Set.of(UnicodeScript.HEBREW), "יוהלאמרתבשנםדעחקפכגסןטצזםךףץ", ""),
  ARABIC(Set.of(UnicodeScript.ARABIC), "الينموترسدعبفكحقهجةصشطضخأىزثذغءئظؤإآپچگکی", ""),
  THAI(Set.of(UnicodeScript.THAI), "านรกอเงมยลวดทสตะปบคหแจพชขใไผโ่้ิีัุูืำ์็", ""),
  SIMPLIFIED(
      Set.of(UnicodeScript.HAN),
      "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心"
          + "多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将"
          + "外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走"
          + "电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九"
          + "笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏船港俄",
      ""),
  TRADITIONAL(
      Set.of(UnicodeScript.HAN),
      "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡後小麼心"
          + "多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將"
          + "外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走"
          + "電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市眼體別處總才場師書比住員九"
          + "笑性通目華報立馬命張活難神數件安表原車白應路期叫死常提感金何更反合放做系計或司利受光王果親界及今京務制解各任至清物台象記邊共風戰接許八特覺望直服林題建南度統色字請交愛讓認算論百義科元社術結六功指思非流每青管夫連遠資隊帶花快條院變聯權往展該領傳近留紅治決周保達辦運武半候七必城父強步完革深區即求品士轉量空眾技輕程告江語英基派滿式息寫識極令黃德收錢黨未持取設始版雙歷越史商千片容研像找友孩站廣改議形委早房音火際則首單據導影失網香似斯專石若兵校讀志飛觀爭究包組造落視濟喜離雖船港俄台灣",
      ""),
  JAPANESE(
      Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN),
      "のにはをたがでてとしれさいるなもあこらそりっうかまくよきせけおえだどみすめ日一人国年大中会本月長出上十生子分東三行同今高金時手見市力米自前間合立内二事社者地京間田体学下目五後新明方部女八心四民対主正代言九小思七山実入回場野開万全定家北六問話文動度県水安氏和政保表道相意発不党ンスルトアイーラリクドシジタフロマテレコメ",
      ""),
  KOREAN(
      Set.of(UnicodeScript.HANGUL),
      "이다의는에가을하고지로기도사한은를인대정자어수시해그나서일리부전제아있스만라주장과여보원들상으구적세조소공비유위성경면선것신동국용오중실화무내요마데연방관않안민미발트당간산원행단북계회년월",
      "");

  private static final String MARKS = "“”‘’«»„‚–—…•·№©®™€、。，．・「」『』（）《》〈〉【】：；？！％～－１２３４５６７８９０　\u00a0";
  private static final double OUT_OF_PLACE = -3;
  private static final double CAPITALS_INSIDE = 1.2;
  private static final char LONG_VOWEL = 'ー';

  private final Set<UnicodeScript> scripts;
  private final BitSet frequent = new BitSet();
  private final BitSet further = new BitSet();

  ScriptModel(Set<UnicodeScript> scripts, String frequent, String further) {
    this.scripts = scripts;
    frequent.chars().forEach(this.frequent::set);
    further.chars().forEach(this.further::set);
  }

  /**
   * How much a text looks like this: about 1 for each of its bytes beyond ASCII if it does, far
   * less if it was read in the wrong charset.
   *
   * @param width bytes for each character beyond ASCII
   */
  double fit(String text, int width) {
    double fit = 0;
    boolean risen = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      risen =
          Character.isLetter(c)
              && (risen || Character.isUpperCase(c) && Character.isLowerCase(before));
      if (c > 0x7f) {
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        // Words that begin small and go on in capitals were written in another charset.
        fit +=
            (of(c, before, after) - (risen && Character.isUpperCase(c) ? CAPITALS_INSIDE : 0))
                * width;
      }
    }
    return fit;
  }

  private double of(char c, char before, char after) {
    if (MARKS.indexOf(c) >= 0) {
      return 0.3;
    }
    if (Character.isSurrogate(c)) {
      return -1;
    }
    if (!Character.isDefined(c)
        || c == '\ufffd'
        || c < 0xa0
        || c >= 0x2500 && c < 0x2600
        || Character.getType(c) == Character.PRIVATE_USE) {
      return OUT_OF_PLACE;
    }
    boolean letter =
        scripts.contains(UnicodeScript.of(c)) && (Character.isLetter(c) || this == THAI);
    return letter || c == LONG_VOWEL && this == JAPANESE ? letter(c, before, after) : -1;
  }

  private double letter(char c, char before, char after) {
    return switch (this) {
      case LATIN -> latin(c, before, after);
      case CYRILLIC, GREEK -> cased(c, before, after);
      case THAI -> Thai.isInPlace(c, before, after) ? usual(c) : -1.5;
      case HEBREW ->
          isFinal(c) && Character.isLetter(after) ? -1.5 : usual(c) - latinBeside(before, after);
      case ARABIC -> usual(c) - latinBeside(before, after);
      default -> eastern(c);
    };
  }

  private double usual(char c) {
    return common(c) ? 1 : -0.3;
  }

  /** Forms that Hebrew letters take at the end of a word. */
  private static boolean isFinal(char c) {
    return "םןףץך".indexOf(c) >= 0;
  }

  /** Letters with marks stand alone among plain ones, as a rule. */
  private static double latin(char c, char before, char after) {
    double alone = before > 0x7f && Character.isLetter(before) ? -0.8 : 0.8;
    return Character.isLetter(before) || Character.isLetter(after) ? alone : 0.2;
  }

  private double cased(char c, char before, char after) {
    double fit = common(Character.toLowerCase(c)) ? 1 : -0.7;
    boolean inside = Character.isUpperCase(c) && Character.isLetter(before);
    return fit - (inside ? 0.5 : 0) - latinBeside(before, after);
  }

  private boolean common(char c) {
    return frequent.get(c) || further.get(c);
  }

  /** What it takes away that letters of two alphabets stand in one word. */
  private static double latinBeside(char before, char after) {
    boolean beside =
        before < 0x80 && Character.isLetter(before) || after < 0x80 && Character.isLetter(after);
    return beside ? 1.2 : 0;
  }

  private double eastern(char c) {
    if (frequent.get(c)) {
      return 1;
    }
    UnicodeScript script = UnicodeScript.of(c);
    if (script == UnicodeScript.HAN) {
      // The standards of today hold the characters of both ways of writing.
      boolean other = this == SIMPLIFIED && Ideographs.isUsual(TRADITIONAL, c);
      return Ideographs.isUsual(this, c) ? 0.4 : other ? 0.1 : -0.4;
    }
    return c >= 0xff00 ? -0.5 : 0.5;
  }
}
