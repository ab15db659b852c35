package dev.wirewatch.analysis.files;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** Writes briefs as HTML that needs nothing else and prints well. */
public final class BriefHtml {

  private static final String STYLE =
      """
      body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; }
      h3 { margin-bottom: 0; font-size: 1rem; }
      ul { padding-left: 1.2rem; font-size: .9rem; }
      li { margin: .4rem 0; break-inside: avoid; }
      .note { margin: .2rem 0; font-style: italic; }
      .sum { font: .75rem monospace; overflow-wrap: anywhere; }
      a { overflow-wrap: anywhere; }
      """;

  private final StringBuilder out = new StringBuilder();

  private BriefHtml() {}

  /** The brief as a page; nothing of a text is taken for markup. */
  public static String of(Brief brief) {
    var writer = new BriefHtml();
    writer.write(brief);
    return writer.out.toString();
  }

  private void write(Brief brief) {
    out.append("<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(plain(brief.title()))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n");
    element("h1", brief.title());
    if (!brief.origin().isEmpty()) {
      element("p", brief.origin());
    }
    element("p", brief.asOf());
    for (Brief.Section section : brief.sections()) {
      element("h2", String.valueOf(section.position()));
      section.paragraphs().forEach(paragraph -> element("p", paragraph));
      section.groups().forEach(this::write);
    }
    out.append("</body>\n</html>\n");
  }

  private void write(Brief.Group group) {
    element("h3", group.name().isEmpty() ? Brief.OF_PASSAGE : group.name());
    if (!group.state().isEmpty()) {
      element("p", group.state());
    }
    if (!group.entries().isEmpty()) {
      out.append("<ul>\n");
      group.entries().forEach(this::write);
      out.append("</ul>\n");
    }
  }

  private void write(Brief.Entry entry) {
    out.append("<li><strong>")
        .append(plain(entry.stance()))
        .append("</strong>: ")
        .append(plain(entry.outlet()))
        .append(", “")
        .append(plain(entry.title()))
        .append("”, ")
        .append(plain(entry.when()));
    if (entry.url() != null) {
      String url = plain(entry.url());
      out.append("<br><a href=\"").append(url).append("\">").append(url).append("</a>");
    }
    out.append("\n<div class=\"sum\">SHA-256 ").append(entry.sha256()).append("</div>\n");
    if (entry.note() != null) {
      out.append("<p class=\"note\">").append(plain(entry.note())).append("</p>\n");
    }
    out.append("</li>\n");
  }

  private void element(String name, String text) {
    out.append('<').append(name).append(" dir=\"auto\">");
    out.append(plain(text)).append("</").append(name).append(">\n");
  }

  private static String plain(String text) {
    return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
  }
}
