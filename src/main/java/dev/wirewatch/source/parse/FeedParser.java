package dev.wirewatch.source.parse;

import com.rometools.rome.io.FeedException;
import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.charset.Decoder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
   * @param home of dates; where it is not known, the document's own language tells
   * @throws ParseFailure if the document is no feed
   */
  public Parsed parse(byte[] document, @Nullable String contentType, URI address, DateHome home)
      throws ParseFailure {
    List<String> mended = new ArrayList<>();
    String text = withoutMargin(Decoder.text(document, contentType, mended));
    if (JsonFeed.looksLike(text)) {
      return JsonFeed.parse(text, address, home, mended);
    }
    try {
      return FeedReading.of(text, mended)
          .map(tree -> read(tree, address, home, mended))
          .orElseThrow(() -> NoFeed.failure(text, address));
    } catch (IllegalArgumentException e) {
      throw NoFeed.failure(text, address);
    }
  }

  private static Parsed read(FeedTree tree, URI address, DateHome home, List<String> mended) {
    String language = EntryFacts.language(tree.head());
    URI base = base(tree, address);
    DateHome dates = home.orOf(address, language);
    List<EntryFacts> facts =
        tree.entries().stream().map(entry -> EntryFacts.of(entry, language, base, dates)).toList();
    PublisherHints hints = Syndication.of(tree.head().element());
    try {
      Texts texts = new TextReader(mended).read(tree);
      List<Entry> entries =
          IntStream.range(0, facts.size())
              .mapToObj(i -> entry(facts.get(i), texts.entries().get(i)))
              .toList();
      return new Parsed(texts.title(), language, entries, tree.lost(), hints, List.copyOf(mended));
    } catch (FeedException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** RSS says nothing of relative links; those who write them mean the site, not the feed. */
  private static URI base(FeedTree tree, URI address) {
    return tree.atom() ? address : EntryLink.page(tree.head(), "", address).orElse(address);
  }

  private static Entry entry(EntryFacts facts, Texts.OfEntry texts) {
    return new Entry(
        facts.guid(),
        facts.url(),
        texts.title(),
        texts.summary(),
        texts.content(),
        texts.further(),
        facts.language(),
        facts.published(),
        facts.categories(),
        facts.outlet(),
        facts.outletSite());
  }

  private static String withoutMargin(String text) {
    int start = 0;
    while (start < text.length() && isMargin(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  private static boolean isMargin(char c) {
    return Character.isWhitespace(c) || c == '\ufeff' || c == '\u200b' || c == '\u00a0';
  }
}
