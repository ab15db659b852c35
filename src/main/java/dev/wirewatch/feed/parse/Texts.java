package dev.wirewatch.feed.parse;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import dev.wirewatch.feed.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** The texts of a feed, as ROME understands the dialects; its types stay in here. */
record Texts(String title, List<Texts.Entry> entries) {

  /** The texts of one entry; they may hold HTML, but for the title. */
  record Entry(String title, String summary, @Nullable String content, List<String> categories) {}

  private static final Set<String> NAMESPACES =
      Set.of(
          "",
          FeedTree.ATOM.getURI(),
          FeedTree.ATOM_03.getURI(),
          "http://purl.org/rss/1.0/modules/content/",
          "http://purl.org/dc/elements/1.1/");

  /** All else is taken away first: it costs time, and may make ROME refuse the document. */
  private static final Set<String> READ =
      Set.of("title", "description", "summary", "content", "encoded", "category", "subject");

  /**
   * Takes away what else the tree holds.
   *
   * @throws FeedException if ROME refuses the document
   */
  static Texts of(FeedTree tree) throws FeedException {
    prune(tree.head(), Set.of("title", "item", "entry"));
    tree.entries().forEach(entry -> prune(entry, READ));
    SyndFeed feed = new SyndFeedImpl(new WireFeedInput(false, Locale.ROOT).build(tree.document()));
    List<Entry> entries = feed.getEntries().stream().map(Texts::entry).toList();
    if (entries.size() != tree.entries().size()) {
      throw new FeedException("Entries were lost");
    }
    return new Texts(TitleText.plain(text(feed.getTitle())), entries);
  }

  private static void prune(Element element, Set<String> kept) {
    List<Element> others =
        element.getChildren().stream()
            .filter(child ->
                !kept.contains(child.getName()) || !NAMESPACES.contains(child.getNamespaceURI()))
            .toList();
    others.forEach(Element::detach);
  }

  private static Entry entry(SyndEntry entry) {
    SyndContent summary = entry.getDescription();
    List<String> contents =
        entry.getContents().stream()
            .map(SyndContent::getValue)
            .filter(content -> content != null && !content.isBlank())
            .toList();
    return new Entry(
        TitleText.plain(text(entry.getTitle())),
        summary == null ? "" : text(summary.getValue()),
        contents.isEmpty() ? null : contents.getFirst().strip(),
        categories(entry));
  }

  private static List<String> categories(SyndEntry entry) {
    return entry.getCategories().stream()
        .map(SyndCategory::getName)
        .filter(Objects::nonNull)
        .map(TitleText::plain)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
