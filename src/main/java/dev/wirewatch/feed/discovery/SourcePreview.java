package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.source.PageRules;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What polling a source would bring, and how it might be described.
 *
 * @param name suggested, such as {@code Xinhua: world}
 * @param outlet who seems to publish it
 * @param country of the outlet as the desk's other feeds write it; empty if unknown
 * @param group where the desk files feeds of this outlet, or of its country; may be empty
 * @param language that the items would get, as BCP 47 tag: as declared, unless the text says
 *     otherwise; empty if unknown
 * @param declaredLanguage that the document declares; empty if none
 * @param textLanguage that the headlines seem to be in; empty if they are too few to tell
 * @param perDay entries a day; none where the dates do not tell
 * @param newestAt date of the newest entry
 * @param total entries in the document
 * @param entries the first of them, as they would be shown
 * @param known the feed that is followed under this address already, if there is one
 * @param zone that the dates seem to be in, and are shown in, where they name none; may be empty
 * @param page selectors by which the page was read; none for a feed
 */
public record SourcePreview(
    String name,
    String outlet,
    String country,
    String group,
    String language,
    String declaredLanguage,
    String textLanguage,
    @Nullable Double perDay,
    @Nullable Instant newestAt,
    int total,
    List<EntryPreview> entries,
    @Nullable Feed known,
    String zone,
    @Nullable PageRules page) {}
