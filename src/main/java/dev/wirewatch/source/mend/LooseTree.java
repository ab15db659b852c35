package dev.wirewatch.source.mend;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Builds a feed of the pieces of a document that no XML parser can read. Where entries begin and
 * end counts for more than any other tag: whatever is left open ends there.
 */
public final class LooseTree {

  private final List<Piece> pieces;
  private final Document document = new Document("");
  private Element frame = document;
  private List<Piece> stretch = new ArrayList<>();

  /**
   * Whether the pieces that are gathered belong to an entry; else they are the head, or between.
   */
  private boolean inEntry;

  private int entries;
  private Piece entry = Piece.text("");

  private LooseTree(List<Piece> pieces) {
    this.pieces = pieces;
  }

  public static Document of(String text) {
    return new LooseTree(Pieces.of(text)).build();
  }

  /** How many entries a text begins. */
  public static int entries(String text) {
    var tree = new LooseTree(Pieces.of(text));
    int entries = 0;
    for (int i = 0; i < tree.pieces.size(); i++) {
      entries += tree.isBorder(i) && tree.pieces.get(i).isStart() ? 1 : 0;
    }
    return entries;
  }

  private Document build() {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (isBorder(i)) {
        border(piece);
      } else if (piece.isStart() && FeedElements.isFrame(piece.name())) {
        frame(piece);
      } else if (!(piece.isEnd() && FeedElements.isFrame(piece.name()))) {
        stretch.add(piece);
      }
    }
    finish();
    return document;
  }

  /** A tag of an entry is one if tags follow it; in a text about feeds, words do. */
  private boolean isBorder(int place) {
    Piece piece = pieces.get(place);
    if (piece.isText() || !FeedElements.isEntry(piece.name())) {
      return false;
    }
    for (int i = place + 1; i < pieces.size() && i < place + 3; i++) {
      if (!pieces.get(i).isText()) {
        return true;
      }
      if (!pieces.get(i).text().isBlank()) {
        return false;
      }
    }
    return true;
  }

  private void border(Piece piece) {
    if (piece.isStart()) {
      finish();
      begin(piece);
    } else {
      if (!inEntry) {
        lostStart(piece.name());
      }
      finish();
    }
  }

  private void begin(Piece piece) {
    inEntry = true;
    entry = piece;
    entries++;
  }

  /** An entry ends that has never begun: what stands before belongs to it. */
  private void lostStart(String name) {
    int start = entries == 0 ? LostStart.start(stretch) : 0;
    List<Piece> own = new ArrayList<>(stretch.subList(start, stretch.size()));
    stretch = new ArrayList<>(stretch.subList(0, start));
    finish();
    stretch = own;
    begin(new Piece(Piece.Kind.START, name, Piece.text("").attributes(), ""));
  }

  /**
   * The first two frames are root and channel; later ones are what a second document begins with.
   */
  private void frame(Piece piece) {
    boolean first = frame == document || isChannel(piece) && !isChannel(frame);
    if (frame == document && entries == 0) {
      // What stands before the root is none of the feed.
      stretch.clear();
    }
    finish();
    if (first && entries == 0) {
      Element element = new Element(piece.name());
      element.attributes().addAll(piece.attributes());
      frame.appendChild(element);
      frame = element;
    }
  }

  private static boolean isChannel(Piece piece) {
    return FeedElements.local(piece.name()).equals("channel");
  }

  private static boolean isChannel(Element element) {
    return FeedElements.local(element.tagName()).equals("channel");
  }

  private void finish() {
    if (inEntry) {
      Element element = new Element(entry.name());
      element.attributes().addAll(entry.attributes());
      root().appendChild(element);
      TagStretch.build(stretch, element);
    } else if (frame != document || stretch.stream().anyMatch(LooseTree::isPart)) {
      TagStretch.build(stretch, root());
    }
    stretch = new ArrayList<>();
    inEntry = false;
  }

  private static boolean isPart(Piece piece) {
    return piece.isStart() && FeedElements.isPart(piece.name());
  }

  /** A document may have lost its root. */
  private Element root() {
    if (frame == document) {
      boolean atom = FeedElements.local(entry.name()).equals("entry");
      frame = document.appendElement(atom ? "feed" : "rss");
    }
    return frame;
  }
}
