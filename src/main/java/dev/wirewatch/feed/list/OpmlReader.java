package dev.wirewatch.feed.list;

import dev.wirewatch.source.parse.Markup;
import dev.wirewatch.web.BadRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads OPML 1.0 to 2.0, well-formed or not, within limits. Groups are dissolved into the path of
 * their names.
 */
final class OpmlReader {

  static final int LARGEST = 10 << 20;
  static final int MOST_OUTLINES = 50_000;
  static final int MOST_TAGS = 5 * MOST_OUTLINES;
  static final int DEEPEST = 50;

  private static final Pattern OUTLINE = Pattern.compile("(?i)<outline\\b");

  private final List<String> notes = new ArrayList<>();
  private final List<Outline> outlines = new ArrayList<>();

  private OpmlReader() {}

  /** What a file holds; {@code notes} say what was mended. */
  record Opml(List<Outline> outlines, List<String> notes) {}

  /**
   * Reads a file.
   *
   * @param contentType as the sender declared it
   * @throws BadRequest if it is no OPML, or passes a limit
   */
  static Opml read(byte[] file, @Nullable String contentType) {
    var reader = new OpmlReader();
    reader.outlines(reader.root(file, contentType));
    return new Opml(List.copyOf(reader.outlines), List.copyOf(reader.notes));
  }

  private Element root(byte[] file, @Nullable String contentType) {
    if (file.length > LARGEST) {
      throw refused("The file is larger than " + (LARGEST >> 20) + " MB; split it into several.");
    }
    String text = Markup.text(file, contentType, notes).strip();
    check(text);
    Element root = Markup.tree(text, "opml", notes).getRootElement();
    if (!root.getName().equalsIgnoreCase("opml")) {
      throw refused(
          "This is not OPML: its first element is <"
              + root.getName()
              + ">, not <opml>. The address of a feed or of a site is added as such.");
    }
    return root;
  }

  private static void check(String text) {
    if (!text.toLowerCase(Locale.ROOT).contains("<opml")) {
      throw refused("This is not OPML: there is no <opml> in it.");
    }
    if (text.contains("<!ENTITY")) {
      throw refused(
          "The file defines entities of its own, which no list of feeds needs and hostile files do;"
              + " remove its document type.");
    }
    long outlines = OUTLINE.matcher(text).results().count();
    if (outlines > MOST_OUTLINES) {
      throw refused(
          "The file holds %,d outlines; at most %,d are taken at once. Split it into several."
              .formatted(outlines, MOST_OUTLINES));
    }
    if (text.chars().filter(c -> c == '<').count() > MOST_TAGS) {
      throw refused("The file holds more than %,d tags.".formatted(MOST_TAGS));
    }
    CrowdedTag.line(text)
        .ifPresent(line -> {
          throw refused(
              "The tag in line %d holds more than %d attributes, as no list of feeds needs and hostile files do."
                  .formatted(line, CrowdedTag.MOST));
        });
  }

  private void outlines(Element root) {
    for (Element child : root.getChildren()) {
      if (isOutline(child)) {
        outline(child, "", 1);
      } else if (child.getName().equalsIgnoreCase("body")) {
        outlines(child);
      }
    }
  }

  private void outline(Element element, String group, int depth) {
    if (depth > DEEPEST) {
      throw refused("Its outlines are nested more than " + DEEPEST + " deep.");
    }
    var outline = new Outline(group, attributes(element));
    List<Element> nested = element.getChildren().stream().filter(OpmlReader::isOutline).toList();
    boolean isGroup = outline.address().isEmpty() && !nested.isEmpty();
    if (!isGroup) {
      outlines.add(outline);
    }
    String path = isGroup ? within(group, outline.title()) : group;
    nested.forEach(each -> outline(each, path, depth + 1));
  }

  private static String within(String group, String name) {
    return group.isEmpty() || name.isEmpty() ? group + name : group + Outline.WITHIN + name;
  }

  private static boolean isOutline(Element element) {
    return element.getName().equalsIgnoreCase("outline");
  }

  private static Map<String, String> attributes(Element element) {
    var attributes = new HashMap<String, String>();
    for (Attribute attribute : element.getAttributes()) {
      boolean ours =
          attribute.getNamespaceURI().equals(OpmlWriter.OURS.getURI())
              || attribute.getNamespacePrefix().equals(OpmlWriter.OURS.getPrefix());
      String name = attribute.getName().toLowerCase(Locale.ROOT);
      if (ours || attribute.getNamespacePrefix().isEmpty()) {
        attributes.putIfAbsent(ours ? Outline.OURS + name : name, attribute.getValue());
      }
    }
    return attributes;
  }

  private static BadRequest refused(String reason) {
    return new BadRequest("file", reason);
  }
}
