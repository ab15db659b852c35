package dev.wirewatch.source;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Takes the text out of HTML, paragraph by paragraph: they end where blocks and lines end. */
final class Paragraphs implements NodeVisitor {

  private final List<String> ended = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  private Paragraphs() {}

  /** The paragraphs of a document; some may be blank. */
  static List<String> of(Document document) {
    var paragraphs = new Paragraphs();
    document.body().traverse(paragraphs);
    paragraphs.end();
    return paragraphs.ended;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      open.append(text.getWholeText());
    } else {
      endAround(node);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    endAround(node);
  }

  private void endAround(Node node) {
    if (node instanceof Element element
        && (element.isBlock() || element.normalName().equals("br"))) {
      end();
    }
  }

  private void end() {
    if (!open.isEmpty()) {
      ended.add(open.toString());
      open.setLength(0);
    }
  }
}
