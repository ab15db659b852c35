package dev.wirewatch.analysis.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Parts the words of a page into its paragraphs and headings. */
final class HtmlBlocks implements NodeVisitor {

  private static final Set<String> PARTS =
      Set.of("br", "td", "th", "dd", "dt", "figcaption", "caption", "hr");

  private final List<String> blocks = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();

  private HtmlBlocks() {}

  static List<String> of(Element element) {
    var reader = new HtmlBlocks();
    element.traverse(reader);
    reader.end();
    return reader.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      block.append(text.getWholeText());
    } else {
      part(node);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    part(node);
  }

  private void part(Node node) {
    if (node instanceof Element element
        && (element.isBlock() || PARTS.contains(element.normalName()))) {
      end();
    }
  }

  private void end() {
    String words = block.toString().replaceAll("[\\s\\p{Zs}\\u200B\\uFEFF]+", " ").strip();
    if (!words.isEmpty()) {
      blocks.add(words.replace("\u00AD", ""));
    }
    block.setLength(0);
  }
}
