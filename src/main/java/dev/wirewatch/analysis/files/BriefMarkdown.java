package dev.wirewatch.analysis.files;

/** Writes briefs as Markdown. */
public final class BriefMarkdown {

  private final StringBuilder out = new StringBuilder();

  private BriefMarkdown() {}

  /** The brief as CommonMark; nothing of a text is taken for markup. */
  public static String of(Brief brief) {
    var writer = new BriefMarkdown();
    writer.write(brief);
    return writer.out.toString();
  }

  private void write(Brief brief) {
    line("# " + plain(brief.title()));
    if (!brief.origin().isEmpty()) {
      line("\n" + plain(brief.origin()));
    }
    line("\n" + plain(brief.asOf()));
    for (Brief.Section section : brief.sections()) {
      line("\n## " + section.position());
      section.paragraphs().forEach(paragraph -> line("\n" + plain(paragraph)));
      section.groups().forEach(this::write);
    }
  }

  private void write(Brief.Group group) {
    line(
        group.name().isEmpty()
            ? "\n### " + Brief.OF_PASSAGE
            : "\n### " + plain(group.name()) + "\n\n" + plain(group.state()));
    if (!group.entries().isEmpty()) {
      line("");
    }
    for (Brief.Entry entry : group.entries()) {
      line(
          "- **%s**: %s, “%s”, %s"
              .formatted(
                  entry.stance(), plain(entry.outlet()), plain(entry.title()), entry.when()));
      if (entry.url() != null) {
        line("  <" + entry.url().replace("<", "%3C").replace(">", "%3E") + ">");
      }
      line("  SHA-256 " + entry.sha256());
      if (entry.note() != null) {
        line("\n  " + plain(entry.note()));
      }
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /** On one line, so that nothing of it begins a line but its first word. */
  private static String plain(String text) {
    return text.replaceAll("\\s+", " ")
        .strip()
        .replaceAll("[\\\\`*_\\[\\]<>#|&~]", "\\\\$0")
        .replaceFirst("^([-+=]|\\d+(?=[.)]))", "\\\\$1")
        .replaceFirst("^\\\\(\\d+)", "$1\\\\");
  }
}
