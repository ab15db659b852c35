package dev.wirewatch.feed.parse;

import com.rometools.rome.io.FeedException;
import dev.wirewatch.feed.Entry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads feed documents of every dialect: RSS 0.9 to 2.0, Atom 0.3 and 1.0, JSON Feed. A document
 * that is not well-formed is mended as text, then by force; each repair is told. Nothing outside
 * the document is ever read, and no entry is dropped for want of an id, a link or a date.
 */
@Component
public class FeedParser {

  /**
   * @param contentType as the server declared it
   * @param address where the document came from; relative links are meant from there
   * @throws ParseFailure if the document is no feed
   */
  public Parsed parse(byte[] document, @Nullable String contentType, URI address)
      throws ParseFailure {
    List<String> mended = new ArrayList<>();
    String text = withoutMargin(Decoder.text(document, contentType, mended));
    if (JsonFeed.looksLike(text)) {
      return JsonFeed.parse(text, address, mended);
    }
    try {
      return tree(text, mended)
          .flatMap(FeedTree::of)
          .map(tree -> read(tree, address, mended))
          .orElseThrow(() -> NoFeed.failure(text, address));
    } catch (IllegalArgumentException e) {
      throw NoFeed.failure(text, address);
    }
  }

  private static Optional<Document> tree(String text, List<String> mended) {
    try {
      return Optional.of(Tree.of(Doctype.cutFrom(text)));
    } catch (JDOMException notWellFormed) {
      return NoFeed.isPage(text) ? Optional.empty() : Optional.of(mended(text, mended));
    }
  }

  private static Document mended(String text, List<String> mended) {
    String better = new Mender(mended).mend(text);
    try {
      return Tree.of(better);
    } catch (JDOMException stillNotWellFormed) {
      mended.add("Tags that were not closed or matched, or prefixes never declared.");
      return SoupTree.of(better);
    }
  }

  private static Parsed read(FeedTree tree, URI address, List<String> mended) {
    String language = Facts.language(tree.head());
    URI base = Facts.link(tree.head(), address).orElse(address);
    PublisherHints hints = Syndication.of(tree.head());
    List<Facts> facts = tree.entries().stream().map(entry -> Facts.of(entry, base)).toList();
    try {
      Texts texts = Texts.of(tree);
      List<Entry> entries =
          IntStream.range(0, facts.size())
              .mapToObj(i -> entry(facts.get(i), texts.entries().get(i)))
              .toList();
      return new Parsed(
          texts.title(), language == null ? "" : language, entries, hints, List.copyOf(mended));
    } catch (FeedException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Entry entry(Facts facts, Texts.Entry texts) {
    return new Entry(
        facts.guid(),
        facts.url(),
        texts.title(),
        texts.summary(),
        texts.content(),
        facts.language(),
        facts.published(),
        texts.categories());
  }

  private static String withoutMargin(String text) {
    return text.replaceFirst("^[\\s\\x{FEFF}\\x{200B}]+", "");
  }
}
