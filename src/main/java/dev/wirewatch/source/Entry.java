package dev.wirewatch.source;

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
 * @param further other texts that the entry has, such as {@code media:description}
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
    List<String> further,
    @Nullable String language,
    @Nullable OffsetDateTime published,
    List<String> categories,
    @Nullable String outlet,
    @Nullable String outletSite) {

  /** An entry of the feed's own outlet that says no more than this. */
  public static Entry of(
      @Nullable String guid, @Nullable String url, String title, String summary) {
    return new Entry(guid, url, title, summary, null, List.of(), null, null, List.of(), null, null);
  }

  /** The same entry with another link and other texts. */
  public Entry withTexts(@Nullable String url, String title, String summary) {
    return new Entry(
        guid,
        url,
        title,
        summary,
        content,
        further,
        language,
        published,
        categories,
        outlet,
        outletSite);
  }

  /** The same entry in another language. */
  public Entry in(@Nullable String language) {
    return new Entry(
        guid,
        url,
        title,
        summary,
        content,
        further,
        language,
        published,
        categories,
        outlet,
        outletSite);
  }

  /** The same entry at another time. */
  public Entry at(@Nullable OffsetDateTime published) {
    return new Entry(
        guid,
        url,
        title,
        summary,
        content,
        further,
        language,
        published,
        categories,
        outlet,
        outletSite);
  }

  /** The same entry of another outlet. */
  public Entry by(@Nullable String outlet) {
    return new Entry(
        guid,
        url,
        title,
        summary,
        content,
        further,
        language,
        published,
        categories,
        outlet,
        outletSite);
  }
}
