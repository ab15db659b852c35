package dev.wirewatch.feed;

import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import dev.wirewatch.fetch.address.OpenNetworks;
import dev.wirewatch.source.BadSource;
import dev.wirewatch.source.PageRules;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The description of a feed as texts by field, and what is wrong with each. Forms, the API, YAML,
 * OPML and changes of many feeds are all checked here, so that a value that one takes is taken by
 * all. The fields are {@code url}, which is needed, {@code name}, {@code outlet}, {@code country},
 * {@code language}, {@code group}, {@code every}, {@code enabled} and {@code zone}; a watched page
 * has {@code page.entries} and the other selectors of {@link PageRules} likewise. A field that is
 * blank or missing is left to its default.
 */
public final class FeedDescription {

  /** What a field of a watched page begins with. */
  public static final String PAGE = "page.";

  private static final Map<String, Integer> LONGEST =
      Map.of(
          "name", NewFeed.LONGEST_NAME,
          "outlet", NewFeed.LONGEST_NAME,
          "country", NewFeed.LONGEST_COUNTRY,
          "language", NewFeed.LONGEST_LANGUAGE,
          "group", NewFeed.LONGEST_GROUP);

  private final Map<String, String> values;
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final @Nullable NewFeed feed;

  private FeedDescription(Map<String, String> values) {
    this.values = values;
    FeedAddress url = url();
    var described =
        new Described(
            text("name"),
            text("outlet"),
            text("country"),
            text("language"),
            text("group"),
            read("every", FeedInterval::checked),
            read("enabled", FeedDescription::truth),
            text("zone"),
            page());
    this.feed = url == null || !problems.isEmpty() ? null : described.at(url);
  }

  /**
   * Checks a description.
   *
   * @param values by field; others are ignored
   */
  public static FeedDescription of(Map<String, ? extends @Nullable String> values) {
    var clean = new HashMap<String, String>();
    values.forEach((field, text) -> {
      if (text != null) {
        // An address with a line break in it is refused, not mended.
        clean.put(field, field.equals("url") ? text.strip() : NewFeed.clean(text));
      }
    });
    return new FeedDescription(clean);
  }

  /**
   * Checks one text of a description.
   *
   * @return it as it is stored, without margins and control characters
   * @throws BadSource if no feed can have it
   */
  public static String checked(String field, String value) throws BadSource {
    String text = NewFeed.clean(value);
    if (field.equals("zone")) {
      return FeedZone.checked(text);
    }
    int longest = Objects.requireNonNull(LONGEST.get(field));
    if (text.length() > longest) {
      throw new BadSource(
          field,
          "The %s may have %d characters, and this one has %d: shorten it."
              .formatted(field, longest, text.length()));
    }
    return field.equals("language") && !text.isEmpty() ? language(text) : text;
  }

  private static String language(String text) throws BadSource {
    String tag = text.replace('_', '-');
    try {
      new Locale.Builder().setLanguageTag(tag);
      return tag;
    } catch (IllformedLocaleException e) {
      throw new BadSource(
          "language", "“" + text + "” is no language: use a code such as en, ru, zh or zh-TW.");
    }
  }

  /** What people write for true and false, in old and new versions of YAML and elsewhere. */
  private static boolean truth(String text) throws BadSource {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "", "true", "yes", "on" -> true;
      case "false", "no", "off" -> false;
      default ->
          throw new BadSource("enabled", "“enabled” must be true or false, not “" + text + "”.");
    };
  }

  /** Refuses an address that holds an IP address which is not polled. */
  public FeedDescription within(OpenNetworks networks) {
    if (feed != null) {
      networks.refusal(feed.url()).ifPresent(why -> problems.put("url", why));
    }
    return this;
  }

  /** What is wrong, by field, as sentences that say what would be right; empty if nothing is. */
  public Map<String, String> problems() {
    return Collections.unmodifiableMap(problems);
  }

  /** The feed; none if there are problems. */
  public @Nullable NewFeed feed() {
    return problems.isEmpty() ? feed : null;
  }

  private record Described(
      String name,
      String outlet,
      String country,
      String language,
      String group,
      @Nullable Duration every,
      @Nullable Boolean enabled,
      String zone,
      @Nullable PageRules page) {

    NewFeed at(FeedAddress url) {
      boolean polled = !Boolean.FALSE.equals(enabled);
      return new NewFeed(name, url, outlet, country, language, group, every, polled, zone, page);
    }
  }

  private interface Reading<T extends @Nullable Object> {
    T of(String text) throws BadSource;
  }

  private <T extends @Nullable Object> @Nullable T read(String field, Reading<T> reading) {
    try {
      return reading.of(value(field));
    } catch (BadSource e) {
      problems.put(e.field(), e.reason());
      return null;
    }
  }

  private String text(String field) {
    return Objects.requireNonNullElse(read(field, text -> checked(field, text)), "");
  }

  private String value(String field) {
    return values.getOrDefault(field, "");
  }

  private @Nullable FeedAddress url() {
    String text = value("url");
    if (text.isEmpty()) {
      problems.put("url", "The url is missing: give the address of the feed.");
      return null;
    }
    try {
      return FeedAddress.parse(text);
    } catch (BadAddress e) {
      problems.put("url", e.reason());
      return null;
    }
  }

  private @Nullable PageRules page() {
    if (values.keySet().stream().noneMatch(field -> field.startsWith(PAGE))) {
      return null;
    }
    var page =
        new PageRules(
            value("page.entries"),
            value("page.title"),
            value("page.link"),
            value("page.time"),
            value("page.summary"));
    page.problems().forEach((selector, why) -> problems.put(PAGE + selector, why));
    return page;
  }
}
