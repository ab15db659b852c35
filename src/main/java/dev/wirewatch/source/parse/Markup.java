package dev.wirewatch.source.parse;

import dev.wirewatch.source.charset.Decoder;
import dev.wirewatch.source.mend.Doctype;
import dev.wirewatch.source.mend.Mender;
import dev.wirewatch.source.mend.Quotes;
import dev.wirewatch.source.mend.SoupTree;
import dev.wirewatch.source.mend.Tree;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jspecify.annotations.Nullable;

/**
 * XML from outside that is no feed, read as carefully as feeds are: nothing beyond the document is
 * fetched, no entity of its own is expanded, and what is not well-formed is mended.
 */
public final class Markup {

  private Markup() {}

  /**
   * Turns bytes into text.
   *
   * @param contentType as the sender declared it
   * @param mended takes a sentence if a declared charset was wrong
   */
  public static String text(byte[] document, @Nullable String contentType, List<String> mended) {
    return Decoder.text(document, contentType, mended);
  }

  /** A text without the characters that XML forbids. */
  public static String allowed(String text) {
    return SoupTree.allowed(text);
  }

  /**
   * Reads a document.
   *
   * @param root name of the root, by which it is found in a document that is not well-formed
   * @param mended takes a sentence for each kind of repair
   * @return the tree, at most 200 elements deep; with another root if there is no such element
   */
  public static Document tree(String text, String root, List<String> mended) {
    try {
      return Tree.of(Doctype.cutFrom(text));
    } catch (JDOMException notWellFormed) {
      return mended(text, root, mended);
    }
  }

  private static Document mended(String text, String root, List<String> mended) {
    String document = Doctype.cutFrom(text);
    String quoted = Quotes.mend(document);
    if (!quoted.equals(document)) {
      mended.add("Quotation marks inside of attributes.");
    }
    String better = new Mender(mended).characters(quoted);
    try {
      return Tree.of(better);
    } catch (JDOMException stillNotWellFormed) {
      mended.add("Tags that were not closed or matched.");
      return SoupTree.of(better, root::equalsIgnoreCase);
    }
  }
}
