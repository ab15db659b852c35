package dev.wirewatch.feed.list;

import dev.wirewatch.feed.FeedDescription;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.fetch.address.OpenNetworks;
import dev.wirewatch.source.BadSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The feed that an outline describes. Lists of other programs are taken as far as they go: a name
 * or group of theirs that is too long is cut, and a language that is none is left out.
 *
 * @param note what was cut or left out, as sentences; empty if nothing was
 */
record OutlineFeed(NewFeed feed, String note) {

  /** Our attributes of a watched page, by the names of their selectors. */
  private static final Map<String, String> SELECTORS =
      Map.of(
          "entries", "entries",
          "title", "entry-title",
          "link", "entry-link",
          "time", "entry-time",
          "summary", "entry-summary");

  /**
   * Reads an outline that has an address.
   *
   * @throws NoFeed with the reason, if it cannot be a feed
   */
  static OutlineFeed of(Outline outline, OpenNetworks networks) throws NoFeed {
    Map<String, String> values = values(outline);
    if (values.keySet().stream().noneMatch(field -> field.startsWith(FeedDescription.PAGE))) {
      refuseOtherTypes(outline);
    }
    List<String> notes = outline.isOurs() ? List.of() : fit(values);
    FeedDescription described = FeedDescription.of(values).within(networks);
    if (!described.problems().isEmpty()) {
      throw new NoFeed(String.join(" ", described.problems().values()));
    }
    return new OutlineFeed(Objects.requireNonNull(described.feed()), String.join(" ", notes));
  }

  private static Map<String, String> values(Outline outline) {
    var values = new HashMap<String, String>();
    values.put("name", outline.title());
    values.put("url", outline.address());
    values.put("language", language(outline));
    values.put("group", group(outline));
    for (String ours : List.of("outlet", "country", "every", "enabled", "zone")) {
      values.put(ours, outline.ours(ours));
    }
    SELECTORS.forEach((selector, attribute) -> {
      if (!outline.ours(attribute).isEmpty()) {
        values.put(FeedDescription.PAGE + selector, outline.ours(attribute));
      }
    });
    return values;
  }

  /** OPML 2.0 has a word of its own for a language that is not known. */
  private static String language(Outline outline) {
    String language = outline.get("language");
    return language.equalsIgnoreCase("unknown") ? "" : language;
  }

  private static List<String> fit(Map<String, String> values) {
    var notes = new ArrayList<String>();
    for (String field : List.of("name", "group", "language")) {
      String text = values.getOrDefault(field, "");
      try {
        FeedDescription.checked(field, text);
      } catch (BadSource e) {
        boolean cut = !field.equals("language");
        values.put(field, cut ? cut(text, field) : "");
        notes.add(e.reason() + (cut ? " It was cut." : " It was left out."));
      }
    }
    return notes;
  }

  private static String cut(String text, String field) {
    int longest = field.equals("name") ? NewFeed.LONGEST_NAME : NewFeed.LONGEST_GROUP;
    return text.substring(0, longest - 1) + "…";
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

  /** The outlines around it, else the first of its categories (OPML 2.0). */
  private static String group(Outline outline) {
    if (!outline.group().isEmpty()) {
      return outline.group();
    }
    String category = outline.get("category").split(",", 2)[0].strip();
    return category.replaceFirst("^/", "").replace("/", Outline.WITHIN);
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
