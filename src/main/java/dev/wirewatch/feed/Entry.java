package dev.wirewatch.feed;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed document as its publisher sent it; texts may hold HTML.
 *
 * @param guid the publisher's own id (RSS {@code guid}, Atom {@code id}), if any
 * @param url absolute address of the article, http or https only, if any
 * @param title headline; empty if the publisher gave none
 * @param summary description or Atom summary; empty if there is none
 * @param content full text where the feed carries it ({@code content:encoded}, Atom content)
 * @param language language the document declares, as a BCP 47 tag, if any
 * @param published when the publisher says it appeared, with the publisher's own offset
 * @param outlet who wrote it, if a feed that lists others says so; none where that is the feed's
 *     own
 * @param outletSite where that outlet is, if the feed says so (RSS {@code source url})
 */
public record Entry(
    @Nullable String guid,
    @Nullable String url,
    String title,
    String summary,
    @Nullable String content,
    @Nullable String language,
    @Nullable OffsetDateTime published,
    List<String> categories,
    @Nullable String outlet,
    @Nullable String outletSite) {

  /** The same entry of another outlet. */
  public Entry by(@Nullable String other) {
    return new Entry(
        guid, url, title, summary, content, language, published, categories, other, outletSite);
  }

  /** An entry of an outlet whose site is not known. */
  public Entry(
      @Nullable String guid,
      @Nullable String url,
      String title,
      String summary,
      @Nullable String content,
      @Nullable String language,
      @Nullable OffsetDateTime published,
      List<String> categories,
      @Nullable String outlet) {
    this(guid, url, title, summary, content, language, published, categories, outlet, null);
  }

  /** An entry of the feed's own outlet. */
  public Entry(
      @Nullable String guid,
      @Nullable String url,
      String title,
      String summary,
      @Nullable String content,
      @Nullable String language,
      @Nullable OffsetDateTime published,
      List<String> categories) {
    this(guid, url, title, summary, content, language, published, categories, null);
  }
}
