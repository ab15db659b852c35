package dev.wirewatch.source.parse;

import dev.wirewatch.source.mend.Doctype;
import dev.wirewatch.source.mend.EntryStarts;
import dev.wirewatch.source.mend.LooseTree;
import dev.wirewatch.source.mend.Mender;
import dev.wirewatch.source.mend.OpenTags;
import dev.wirewatch.source.mend.SoupTree;
import dev.wirewatch.source.mend.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.JDOMException;

/**
 * Reads a text as a feed in up to three ways: as it stands, mended as text, and taken apart and
 * built again. A way counts if all entries come out that the text has start tags of; else the one
 * counts by which most come out.
 */
final class FeedReading {

  private static final String BUILT =
      "Tags that were not closed or matched, or prefixes never declared.";

  private final String text;
  private final int starts;

  private FeedReading(String text) {
    this.text = text;
    this.starts = EntryStarts.count(text);
  }

  /**
   * @param mended takes a sentence for each kind of repair
   * @return the feed; empty if there is none
   */
  static Optional<FeedTree> of(String text, List<String> mended) {
    return new FeedReading(text).read(mended);
  }

  private Optional<FeedTree> read(List<String> mended) {
    Optional<FeedTree> strict = strict(Doctype.cutFrom(text));
    if (strict.filter(this::isWhole).isPresent()) {
      return strict;
    }
    if (strict.isEmpty() && NoFeed.isPage(text) && !Mender.holdsFeed(text)) {
      return Optional.empty();
    }
    List<String> repairs = new ArrayList<>();
    Optional<FeedTree> better = better(repairs);
    if (strict.isPresent() && size(better) <= size(strict)) {
      return strict;
    }
    mended.addAll(repairs);
    return better.map(tree -> tree.outOf(LooseTree.entries(text)));
  }

  private Optional<FeedTree> better(List<String> mended) {
    var mender = new Mender(mended);
    String framed = mender.frame(OpenTags.cut(text, mended));
    Optional<FeedTree> asText = strict(mender.characters(framed));
    if (asText.filter(this::isWhole).isPresent()) {
      return asText;
    }
    Optional<FeedTree> built = FeedTree.of(SoupTree.of(LooseTree.of(framed), FeedTree::isRoot));
    if (asText.isPresent() && size(built) <= size(asText)) {
      return asText;
    }
    mended.add(BUILT);
    return built;
  }

  private boolean isWhole(FeedTree tree) {
    return tree.size() >= starts;
  }

  private static int size(Optional<FeedTree> tree) {
    return tree.map(feed -> feed.entries().size()).orElse(-1);
  }

  private static Optional<FeedTree> strict(String text) {
    try {
      Document document = Tree.of(text);
      return FeedTree.of(document);
    } catch (JDOMException notWellFormed) {
      return Optional.empty();
    }
  }
}
