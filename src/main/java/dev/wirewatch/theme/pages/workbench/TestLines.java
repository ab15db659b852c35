package dev.wirewatch.theme.pages.workbench;

import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.web.BadRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Test headlines as people type them, one a line: {@code match ru: Лавров прибыл в Пекин}. */
final class TestLines {

  private static final Pattern LINE =
      Pattern.compile("(match|ignore)(?:\\s+([A-Za-z0-9-]{1,35}))?\\s*[:：]\\s*(\\S.*)");

  private TestLines() {}

  static List<TestHeadline> read(String text) {
    var headlines = new ArrayList<TestHeadline>();
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        headlines.add(headline(lines.get(i), i + 1));
      }
    }
    return headlines;
  }

  private static TestHeadline headline(String line, int number) {
    var parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new BadRequest(
          "tests",
          "Line %d: write “match: headline” or “ignore: headline”, with a language if you like, as in “match ru: …”."
              .formatted(number));
    }
    String language = parts.group(2) == null ? "" : parts.group(2);
    return new TestHeadline(parts.group(3), language, parts.group(1).equals("match"));
  }
}
