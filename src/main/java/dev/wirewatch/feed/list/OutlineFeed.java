package dev.wirewatch.feed.list;

import dev.wirewatch.feed.FeedInterval;
import dev.wirewatch.feed.FeedZone;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import dev.wirewatch.source.BadSource;
import dev.wirewatch.source.PageRules;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The feed that an outline describes. */
final class OutlineFeed {

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  private OutlineFeed() {}

  /**
   * Reads an outline that has an address.
   *
   * @throws NoFeed with the reason, if it cannot be a feed
   */
  static NewFeed of(Outline outline) throws NoFeed {
    @Nullable PageRules page = page(outline);
    if (page == null) {
      refuseOtherTypes(outline);
    }
    return new NewFeed(
        cut(outline.title(), NewFeed.LONGEST_NAME),
        address(outline),
        cut(outline.ours("outlet"), NewFeed.LONGEST_NAME),
        cut(outline.ours("country"), NewFeed.LONGEST_COUNTRY),
        language(outline),
        cut(group(outline), NewFeed.LONGEST_GROUP),
        every(outline),
        !outline.ours("enabled").equals("false"),
        zone(outline),
        page);
  }

  private static void refuseOtherTypes(Outline outline) throws NoFeed {
    String type = outline.type();
    if (type.equals("include")) {
      throw new NoFeed("It includes another list, which is not followed; import that one, too.");
    }
    if (type.contains("xpath") || type.contains("dotnotation")) {
      throw new NoFeed(
          "It is a page that FreshRSS reads by rules of its own; add it as a watched page.");
    }
    if (outline.get("xmlUrl").isEmpty()) {
      throw new NoFeed("It is a link to a page and names no feed (xmlUrl).");
    }
  }

  private static FeedAddress address(Outline outline) throws NoFeed {
    try {
      return FeedAddress.parse(outline.address());
    } catch (BadAddress e) {
      throw new NoFeed(e.reason());
    }
  }

  private static String language(Outline outline) {
    String language = outline.get("language");
    boolean usable = LANGUAGE.matcher(language).matches() && !language.equalsIgnoreCase("unknown");
    return usable && language.length() <= NewFeed.LONGEST_LANGUAGE ? language : "";
  }

  /** The outlines around it, else the first of its categories (OPML 2.0). */
  private static String group(Outline outline) {
    if (!outline.group().isEmpty()) {
      return outline.group();
    }
    String category = outline.get("category").split(",", 2)[0].strip();
    return category.replaceFirst("^/", "").replace("/", Outline.WITHIN);
  }

  private static @Nullable Duration every(Outline outline) throws NoFeed {
    try {
      return FeedInterval.checked(outline.ours("every"));
    } catch (BadSource e) {
      throw new NoFeed("Its \"every\" " + e.reason());
    }
  }

  private static String zone(Outline outline) throws NoFeed {
    try {
      return FeedZone.checked(outline.ours("zone"));
    } catch (BadSource e) {
      throw new NoFeed(e.reason());
    }
  }

  private static @Nullable PageRules page(Outline outline) throws NoFeed {
    String entries = outline.ours("entries");
    try {
      return entries.isEmpty()
          ? null
          : new PageRules(
                  entries,
                  outline.ours("entry-title"),
                  outline.ours("entry-link"),
                  outline.ours("entry-time"),
                  outline.ours("entry-summary"))
              .checked();
    } catch (BadSource e) {
      throw new NoFeed(e.reason());
    }
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  /** The outline cannot be a feed; the message says why. */
  static final class NoFeed extends Exception {
    NoFeed(String reason) {
      super(reason);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }
}
