package dev.wirewatch.source.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Builds what stands between two borders of a document: a feed's head, or an entry. What is never
 * closed ends at once, or, if it holds a text, where the next part begins.
 */
final class TagStretch {

  /** Keeps the tree well below what may be read. */
  private static final int DEEPEST = 150;

  private final List<Piece> pieces;
  private final TagPairs pairs;
  private final Element container;

  /** What is open, with the piece that opened it; the container is not in it. */
  private final List<Open> open = new ArrayList<>();

  private record Open(Element element, int piece, String name) {}

  private TagStretch(List<Piece> pieces, Element container) {
    this.pieces = pieces;
    this.pairs = new TagPairs(pieces);
    this.container = container;
  }

  static void build(List<Piece> pieces, Element container) {
    new TagStretch(pieces, container).build();
  }

  private void build() {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      switch (piece.kind()) {
        case TEXT -> top().appendChild(new TextNode(piece.text()));
        case EMPTY -> {
          endBefore(piece);
          append(piece);
        }
        case START -> start(i, piece);
        case END -> end(i, piece);
      }
    }
    while (!open.isEmpty()) {
      close();
    }
  }

  private Element top() {
    return open.isEmpty() ? container : open.getLast().element();
  }

  private void start(int place, Piece piece) {
    if (isSlip(place, piece)) {
      close();
      return;
    }
    endBefore(piece);
    boolean paired = pairs.isPaired(place);
    if (paired || isText(piece) || isOpenMarkup(piece)) {
      Element element = open.size() < DEEPEST ? append(piece) : top();
      open.add(new Open(element, place, piece.name()));
    } else {
      append(piece);
    }
  }

  /** A second start tag where the end tag of the first one should be lacks its slash. */
  private boolean isSlip(int place, Piece piece) {
    return !open.isEmpty()
        && !pairs.isPaired(place)
        && open.getLast().name().equalsIgnoreCase(piece.name())
        && FeedElements.isText(piece.name())
        && piece.attributes().isEmpty()
        && !top().wholeText().isBlank();
  }

  private boolean isText(Piece piece) {
    return FeedElements.isText(piece.name()) && !piece.attributes().hasKeyIgnoreCase("href");
  }

  /** Markup that nobody closes goes on to the end of the text that it stands in. */
  private boolean isOpenMarkup(Piece piece) {
    return !open.isEmpty()
        && FeedElements.isMarkup(piece.name())
        && !FeedElements.isVoid(piece.name());
  }

  /** The next part ends a text that nobody closes, and markup that does not belong there. */
  private void endBefore(Piece piece) {
    if (open.isEmpty() || !FeedElements.isPart(piece.name()) || isStylesheet(piece)) {
      return;
    }
    Open outer = open.getFirst();
    boolean unclosed = !pairs.isPaired(outer.piece());
    if (unclosed || FeedElements.isMarkup(outer.name())) {
      while (!open.isEmpty()) {
        close();
      }
    }
  }

  private static boolean isStylesheet(Piece piece) {
    return piece.attributes().getIgnoreCase("rel").equalsIgnoreCase("stylesheet");
  }

  private Element append(Piece piece) {
    Element element = new Element(piece.name());
    element.attributes().addAll(piece.attributes());
    top().appendChild(element);
    return element;
  }

  private void end(int place, Piece piece) {
    if (pairs.isPaired(place)) {
      int start = pairs.partner(place);
      while (!open.isEmpty() && open.getLast().piece() >= start) {
        close();
      }
    } else if (!open.isEmpty() && !pairs.isPaired(open.getFirst().piece())) {
      if (!FeedElements.isMarkup(piece.name())) {
        while (!open.isEmpty()) {
          close();
        }
      }
    } else if (open.isEmpty() && FeedElements.isText(piece.name())) {
      claim(piece.name());
    }
  }

  /** An end tag without a start tag ends the text before it. */
  private void claim(String name) {
    if (container.childNodeSize() == 0) {
      return;
    }
    if (container.childNode(container.childNodeSize() - 1) instanceof TextNode text
        && !text.isBlank()) {
      text.remove();
      String words = text.getWholeText().strip();
      Element element = new Element(name);
      element.appendChild(
          new TextNode(
              words.replaceFirst("(?i)^<?/?" + Pattern.quote(name) + "\\b[^<>]{0,40}>", "")));
      container.appendChild(element);
    }
  }

  private void close() {
    open.removeLast();
  }
}
