package dev.wirewatch.source.parse.damage;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What happens to feeds between a publisher's editor and us, one change in each copy. */
enum Damage {
  NONE((feed, random) -> feed.text()),
  START_TAG_DROPPED((feed, random) -> dropped(feed.text(), "<\\w[^<>]*[^/]>", random)),
  END_TAG_DROPPED((feed, random) -> dropped(feed.text(), "</[^<>]*>", random)),
  END_TAGS_DROPPED(
      (feed, random) -> dropped(dropped(feed.text(), "</[^<>]*>", random), "</[^<>]*>", random)),
  TAG_END_DELETED((feed, random) -> dropped(feed.text(), ">", random)),
  TAG_BEGIN_DELETED((feed, random) -> dropped(feed.text(), "<", random)),
  QUOTE_DELETED((feed, random) -> dropped(feed.text(), "(?<=<[^<>]{0,300})\"", random)),
  SLASH_DELETED((feed, random) -> dropped(feed.text(), "(?<=<)/|/(?=>)", random)),
  STRAY_LESS_THAN((feed, random) -> inserted(feed.text(), "<", random)),
  STRAY_GREATER_THAN((feed, random) -> inserted(feed.text(), ">", random)),
  STRAY_AMPERSAND((feed, random) -> inserted(feed.text(), "&", random)),
  STRAY_QUOTE((feed, random) -> inserted(feed.text(), "\"", random)),
  CONTROL_CHARACTER((feed, random) -> inserted(feed.text(), "\u0007", random)),
  ZERO_CHARACTERS((feed, random) -> inserted(inserted(feed.text(), "\0\0", random), "\0", random)),
  CDATA_END_DROPPED((feed, random) -> dropped(feed.text(), "\\]\\]>", random)),
  CDATA_START_BROKEN((feed, random) ->
      replaced(
          feed.text(),
          "<!\\[CDATA\\[",
          pick(random, "<!CDATA[", "<![CDATA", "<![ CDATA[", "<[CDATA[", "<![cdata["),
          random)),
  CDATA_START_BROKEN_EVERYWHERE((feed, random) ->
      feed.text().replace("<![CDATA[", pick(random, "<!CDATA[", "<[CDATA[", "<! [CDATA["))),
  CDATA_END_BROKEN((feed, random) ->
      replaced(feed.text(), "\\]\\]>", pick(random, "]]", "]>", "] ]>", "]] >", "]"), random)),
  CDATA_END_BROKEN_EVERYWHERE(
      (feed, random) -> feed.text().replace("]]>", pick(random, "]]", "]>", "] ]>", "]] >"))),
  CDATA_START_ESCAPED((feed, random) -> feed.text().replace("<![CDATA[", "&lt;![CDATA[")),
  CDATA_NESTED((feed, random) ->
      feed.text().replace("<![CDATA[", "<![CDATA[<![CDATA[").replace("]]>", "]]>]]>")),
  UNCLOSED_TAG_IN_EACH_ENTRY((feed, random) ->
      feed.text()
          .replaceAll(
              "(<" + feed.dialect().entry() + "\\b[^<>]*>)",
              "$1" + pick(random, "<br>", "<hr>", "<img src='a.png'>", "<box>", "<p>"))),
  UNCLOSED_TAG_IN_HEAD((feed, random) ->
      feed.text()
          .replaceFirst(
              "<title>",
              pick(random, "<docs>", "<image>", "<box>", "<br>", "<cloud domain='a'>")
                  + "<title>")),
  UNCLOSED_MEDIA((feed, random) ->
      feed.text()
          .replaceAll(
              "(?=<title)",
              pick(
                  random,
                  "<enclosure url=\"https://cdn.example/a.mp3\" type=\"audio/mpeg\">",
                  "<media:content url=\"https://cdn.example/b.jpg\">",
                  "<media:thumbnail url=\"https://cdn.example/b.jpg\">",
                  "<link rel=\"enclosure\" href=\"https://cdn.example/c\">",
                  "<source url=\"https://cdn.example/d\">"))),
  LEAF_NOT_CLOSED_ANYWHERE((feed, random) ->
      feed.text()
          .replace(
              pick(random, "</link>", "</guid>", "</title>", "</description>", "</pubDate>"), "")),
  ENTRIES_NOT_CLOSED(
      (feed, random) -> feed.text().replace("</" + feed.dialect().entry() + ">", "")),
  CHANNEL_CLOSED_EARLY((feed, random) -> closedEarly(feed, "</channel>", random)),
  ROOT_CLOSED_EARLY((feed, random) -> closedEarly(feed, "</channel></rss>", random)),
  ROOT_MISSING((feed, random) -> feed.text().replaceAll("</?(?:rss|rdf:RDF|feed)\\b[^<>]*>", "")),
  ROOT_AND_CHANNEL_MISSING(
      (feed, random) -> feed.text().replaceAll("</?(?:rss|rdf:RDF|feed|channel)\\b[^<>]*>", "")),
  NAMESPACES_NOT_DECLARED(
      (feed, random) -> feed.text().replaceAll(" xmlns(?::\\w+)?=\"[^\"]*\"", "")),
  CASE_OF_END_TAGS((feed, random) ->
      Pattern.compile("</[^<>]*>")
          .matcher(feed.text())
          .replaceAll(tag -> random.nextBoolean() ? upper(tag) : tag.group())),
  END_TAG_WITH_ATTRIBUTES((feed, random) -> feed.text().replace("</item>", "</item id=\"1\">")),
  WRONG_NESTING((feed, random) ->
      feed.text().replaceAll("(<(?:description|summary)\\b[^<>]*>)", "$1<b><i>Fog</b></i> <p>")),
  ATTRIBUTES_TWICE(
      (feed, random) -> feed.text().replaceAll("<(item|entry)", "<$1 a=\"1\" a=\"2\"")),
  ATTRIBUTES_WITHOUT_QUOTES(
      (feed, random) -> feed.text().replaceAll("=\"([\\w:/.@#-]+)\"(?=[^<>]*[^?]>)", "=$1")),
  LESS_THAN_IN_TEXT((feed, random) ->
      feed.text().replaceAll("(<(?:description|summary)\\b[^<>]*>)", "$1a<5 and <b ")),
  HTML_ENTITIES(
      (feed, random) -> feed.text().replaceAll("(?=</summary>|</desc)", "&nbsp;&eacute;")),
  JUNK_AROUND(
      (feed, random) -> "Warning: <b>line 5</b> & more\n" + feed.text() + "\n<!-- 0.2 s --><br>ok"),
  IN_A_PAGE((feed, random) ->
      "<html><head><title>Feed</title></head><body>"
          + feed.text().replaceFirst("^<\\?xml[^>]*>", "")
          + "</body></html>"),
  SECOND_DOCUMENT_BEHIND((feed, random) -> feed.text() + feed.text()),
  CHUNK_TWICE((feed, random) -> chunkTwice(feed.text(), random)),
  CHUNK_LOST((feed, random) -> chunkLost(feed.text(), random)),
  LINE_LOST((feed, random) -> dropped(feed.text(), "\n[^\n]*(?=\n)", random)),
  BYTE_ORDER_MARK_INSIDE((feed, random) -> inserted(feed.text(), "\ufeff", random)),
  CUT(Bytes.cut()),
  BYTE_FLIPPED(Bytes.flipped()),
  BYTE_LOST(Bytes.lost()),
  HIGH_BYTE_INSERTED(Bytes.inserted()),
  SUMMARIES_CUT_INSIDE_A_CHARACTER(Charsets.summariesCut()),
  DECLARED_WRONGLY(Charsets.declaredWrongly()),
  NOT_DECLARED(Charsets.notDeclared()),
  FOREIGN_ENTRY(Charsets.foreignEntry()),
  FOREIGN_SUMMARY(Charsets.foreignSummary()),
  MARK_OF_ANOTHER_CHARSET(Charsets.wrongMark());

  private final Deed deed;

  Damage(BiFunction<SampleFeed, RandomGenerator, String> text) {
    this(
        new Deed((feed, random) ->
            new Damaged(text.apply(feed, random).getBytes(feed.charset()), feed.entries())));
  }

  Damage(Deed deed) {
    this.deed = deed;
  }

  Damaged of(SampleFeed feed, RandomGenerator random) {
    return deed.change().apply(feed, random);
  }

  private static String pick(RandomGenerator random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String dropped(String text, String pattern, RandomGenerator random) {
    return replaced(text, pattern, "", random);
  }

  private static String replaced(String text, String pattern, String by, RandomGenerator random) {
    List<MatchResult> found = Pattern.compile(pattern).matcher(text).results().toList();
    if (found.isEmpty()) {
      return text;
    }
    MatchResult one = found.get(random.nextInt(found.size()));
    return text.substring(0, one.start()) + by + text.substring(one.end());
  }

  private static String inserted(String text, String what, RandomGenerator random) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + what + text.substring(at);
  }

  private static String closedEarly(SampleFeed feed, String end, RandomGenerator random) {
    String start = "<" + feed.dialect().entry();
    String close = feed.dialect() == SampleFeed.Dialect.ATOM ? "</feed>" : end;
    int entry = random.nextInt(feed.entries().size());
    int at = -1;
    for (int i = 0; i <= entry; i++) {
      at = next(feed.text(), start, at + 1);
    }
    return feed.text().substring(0, at) + close + feed.text().substring(at);
  }

  private static int next(String text, String start, int from) {
    int at = text.indexOf(start, from);
    return Character.isLetter(text.charAt(at + start.length())) ? next(text, start, at + 1) : at;
  }

  private static String chunkTwice(String text, RandomGenerator random) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + 1 + random.nextInt(400));
    return text.substring(0, to) + text.substring(from);
  }

  private static String chunkLost(String text, RandomGenerator random) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + 1 + random.nextInt(60));
    return text.substring(0, from) + text.substring(to);
  }

  private static String upper(MatchResult tag) {
    return tag.group().toUpperCase(Locale.ROOT);
  }
}
