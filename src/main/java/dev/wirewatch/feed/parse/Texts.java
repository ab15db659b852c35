package dev.wirewatch.feed.parse;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a feed. Those that count are put into a document of Atom 1.0, whose rules are exact,
 * and read from there by ROME, whose types stay in here.
 */
record Texts(String title, List<Texts.OfEntry> entries) {

  /** The texts of one entry: HTML, but for the title. */
  record OfEntry(String title, String summary, @Nullable String content) {}

  /**
   * Takes the texts out of the tree.
   *
   * @throws FeedException if ROME refuses them
   */
  static Texts of(FeedTree tree) throws FeedException {
    Element head = new Element("feed", TextConstruct.ATOM);
    EntryTexts.title(tree.head())
        .ifPresent(title -> head.addContent(TextConstruct.of(title, "title", "text")));
    tree.entries().forEach(entry -> head.addContent(EntryTexts.of(entry).asAtom(tree.atom())));
    Feed feed = (Feed) new WireFeedInput(false, Locale.ROOT).build(new Document(head));
    return new Texts(
        title(feed.getTitleEx()), feed.getEntries().stream().map(Texts::entry).toList());
  }

  private static OfEntry entry(Entry entry) {
    List<Content> contents = entry.getContents();
    return new OfEntry(
        title(entry.getTitleEx()),
        html(entry.getSummary()),
        contents.isEmpty() ? null : html(contents.getFirst()));
  }

  private static String title(@Nullable Content title) {
    if (title == null || title.getValue() == null) {
      return "";
    }
    boolean markup = !"text".equals(title.getType());
    String value = EncodedTwice.undone(title.getValue());
    return markup ? TitleText.ofHtml(value) : TitleText.plain(value);
  }

  private static String html(@Nullable Content text) {
    if (text == null || text.getValue() == null) {
      return "";
    }
    String value = EncodedTwice.undone(text.getValue().strip());
    return "text".equals(text.getType()) ? htmlOf(value) : value;
  }

  /** HTML that shows a plain text, in which some write entities nevertheless. */
  static String htmlOf(String plain) {
    boolean safe = plain.indexOf('<') < 0 && plain.indexOf('&') < 0;
    return safe ? plain : Entities.escape(Parser.unescapeEntities(plain, true));
  }
}
