package dev.wirewatch.source.parse;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import dev.wirewatch.source.charset.EncodedTwice;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of a feed. Those that count are put into a document of Atom 1.0, whose rules are
 * exact, and read from there by ROME, whose types stay in here.
 */
final class TextReader {

  private static final String TWICE = "Some texts had been encoded twice.";

  private final List<String> mended;

  /**
   * @param mended takes a sentence if texts were damaged
   */
  TextReader(List<String> mended) {
    this.mended = mended;
  }

  /**
   * Takes the texts out of the tree.
   *
   * @throws FeedException if ROME refuses them
   */
  Texts read(FeedTree tree) throws FeedException {
    Element head = new Element("feed", TextConstruct.ATOM);
    EntryTexts.title(tree.head())
        .ifPresent(title -> head.addContent(TextConstruct.of(title, "title", "text")));
    List<EntryTexts> texts = tree.entries().stream().map(EntryTexts::of).toList();
    texts.forEach(entry -> head.addContent(entry.asAtom(tree.atom())));
    texts.forEach(entry -> entry.furtherAsAtom(tree.atom()).forEach(head::addContent));
    Feed feed = (Feed) new WireFeedInput(false, Locale.ROOT).build(new Document(head));
    return new Texts(title(feed.getTitleEx()), entries(texts, feed.getEntries()));
  }

  /** Behind the entries themselves stand their further texts, in the same order. */
  private List<Texts.OfEntry> entries(List<EntryTexts> texts, List<Entry> read) {
    Iterator<Entry> further = read.listIterator(texts.size());
    var entries = new ArrayList<Texts.OfEntry>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      entries.add(
          entry(
              read.get(i),
              texts.get(i).further().stream()
                  .map(text -> html(further.next().getSummary()))
                  .toList()));
    }
    return entries;
  }

  private Texts.OfEntry entry(Entry entry, List<String> further) {
    List<Content> contents = entry.getContents();
    return new Texts.OfEntry(
        title(entry.getTitleEx()),
        html(entry.getSummary()),
        contents.isEmpty() ? null : html(contents.getFirst()),
        further);
  }

  private String title(@Nullable Content title) {
    String value = value(title);
    return isPlain(title) ? TitleText.plain(value) : TitleText.ofHtml(value);
  }

  private String html(@Nullable Content text) {
    String value = value(text);
    return isPlain(text) ? htmlOf(value) : value;
  }

  private static boolean isPlain(@Nullable Content text) {
    return text == null || "text".equals(text.getType());
  }

  private String value(@Nullable Content text) {
    String value = text == null || text.getValue() == null ? "" : text.getValue().strip();
    String undone = EncodedTwice.undone(value);
    if (!undone.equals(value) && !mended.contains(TWICE)) {
      mended.add(TWICE);
    }
    return undone;
  }

  /** HTML that shows a plain text, in which some write entities nevertheless. */
  static String htmlOf(String plain) {
    boolean safe = plain.indexOf('<') < 0 && plain.indexOf('&') < 0;
    return safe ? plain : Entities.escape(Parser.unescapeEntities(plain, true));
  }
}
