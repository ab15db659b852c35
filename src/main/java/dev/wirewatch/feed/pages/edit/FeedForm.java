package dev.wirewatch.feed.pages.edit;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedDescription;
import dev.wirewatch.feed.FeedInterval;
import dev.wirewatch.feed.discovery.Preview;
import dev.wirewatch.feed.discovery.SourcePreview;
import dev.wirewatch.source.PageRules;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The description of a feed as somebody types it; whatever is typed stays until it is right.
 *
 * @param every fixed interval such as 15m; empty if the program shall choose
 * @param entries selector of a watched page's entries, the other selectors inside them
 * @param watched whether it is a watched page, even if no selector is left
 */
record FeedForm(
    String url,
    String name,
    String outlet,
    String country,
    String language,
    String group,
    String every,
    String zone,
    String entries,
    String title,
    String link,
    String time,
    String summary,
    @Nullable Boolean watched) {

  @SuppressWarnings("NullAway") // A browser may leave out any of them.
  FeedForm {
    url = text(url);
    name = text(name);
    outlet = text(outlet);
    country = text(country);
    language = text(language);
    group = text(group);
    every = text(every);
    zone = text(zone);
    entries = text(entries);
    title = text(title);
    link = text(link);
    time = text(time);
    summary = text(summary);
  }

  /** What stands in the fields, by name. */
  Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("url", url);
    fields.put("name", name);
    fields.put("outlet", outlet);
    fields.put("country", country);
    fields.put("language", language);
    fields.put("group", group);
    fields.put("every", every);
    fields.put("zone", zone);
    fields.put("entries", entries);
    fields.put("title", title);
    fields.put("link", link);
    fields.put("time", time);
    fields.put("summary", summary);
    return fields;
  }

  @SuppressWarnings("NullAway") // As a browser may leave out any of them, so may the map.
  static FeedForm of(Map<String, String> fields, @Nullable Boolean watched) {
    return new FeedForm(
        fields.get("url"),
        fields.get("name"),
        fields.get("outlet"),
        fields.get("country"),
        fields.get("language"),
        fields.get("group"),
        fields.get("every"),
        fields.get("zone"),
        fields.get("entries"),
        fields.get("title"),
        fields.get("link"),
        fields.get("time"),
        fields.get("summary"),
        watched);
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  /** A feed as it is now. */
  static FeedForm of(Feed feed) {
    return new FeedForm(
            feed.url(),
            feed.name(),
            feed.outlet(),
            feed.country(),
            feed.language(),
            feed.group(),
            interval(feed.every()),
            feed.zone(),
            "",
            "",
            "",
            "",
            "",
            false)
        .with(feed.page());
  }

  /** A feed as its preview suggests it. */
  static FeedForm of(Preview preview, SourcePreview source) {
    return new FeedForm(
            preview.url(),
            source.name(),
            source.outlet(),
            source.country(),
            source.language(),
            source.group(),
            "",
            source.zone(),
            "",
            "",
            "",
            "",
            "",
            false)
        .with(source.page());
  }

  /** The same with other selectors; none for a feed. */
  FeedForm with(@Nullable PageRules page) {
    return page == null
        ? this
        : new FeedForm(
            url,
            name,
            outlet,
            country,
            language,
            group,
            every,
            zone,
            page.entries(),
            page.title(),
            page.link(),
            page.time(),
            page.summary(),
            true);
  }

  /** The same with what somebody has typed already, which outranks a suggestion. */
  FeedForm keeping(FeedForm typed) {
    return new FeedForm(
        url,
        first(typed.name, name),
        first(typed.outlet, outlet),
        first(typed.country, country),
        first(typed.language, language),
        first(typed.group, group),
        first(typed.every, every),
        first(typed.zone, zone),
        entries,
        title,
        link,
        time,
        summary,
        watched);
  }

  private static String first(String typed, String suggested) {
    return typed.isEmpty() ? suggested : typed;
  }

  /** Whether it describes a watched page. */
  public boolean isPage() {
    return page() != null;
  }

  /** The selectors; none if none is given. */
  @Nullable PageRules page() {
    boolean feed =
        !Boolean.TRUE.equals(watched) && (entries + title + link + time + summary).isEmpty();
    return feed ? null : new PageRules(entries, title, link, time, summary);
  }

  /**
   * What the fields describe.
   *
   * @param enabled whether the feed is polled, which the form does not say
   */
  FeedDescription description(boolean enabled) {
    var values = new HashMap<>(fields());
    values.put("enabled", String.valueOf(enabled));
    PageRules page = page();
    if (page != null) {
      values.put(FeedDescription.PAGE + "entries", entries);
      page.selectors().forEach((name, text) -> values.put(FeedDescription.PAGE + name, text));
    }
    return FeedDescription.of(values);
  }

  /** What is wrong with a description, by field of the form. */
  static Map<String, String> problems(FeedDescription description) {
    var problems = new LinkedHashMap<String, String>();
    description
        .problems()
        .forEach((field, why) -> problems.put(field.replace(FeedDescription.PAGE, ""), why));
    return problems;
  }

  private static String interval(@Nullable Duration every) {
    return every == null ? "" : FeedInterval.text(every);
  }
}
