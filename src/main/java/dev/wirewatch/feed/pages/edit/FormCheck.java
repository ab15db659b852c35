package dev.wirewatch.feed.pages.edit;

import dev.wirewatch.feed.FeedInterval;
import dev.wirewatch.feed.FeedZone;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import dev.wirewatch.source.BadSource;
import dev.wirewatch.source.PageRules;
import java.time.Duration;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a form field by field, and collects what is wrong with each. */
final class FormCheck {

  private final FeedForm form;
  private final Map<String, String> problems = new LinkedHashMap<>();

  FormCheck(FeedForm form) {
    this.form = form;
  }

  /** What is wrong, by field, as sentences that say what would be right; empty if nothing is. */
  Map<String, String> problems() {
    return problems;
  }

  /** The feed that the form describes; none if something is wrong. */
  @Nullable NewFeed feed(boolean enabled) {
    FeedAddress url = address();
    limit("name", form.name(), NewFeed.LONGEST_NAME);
    limit("outlet", form.outlet(), NewFeed.LONGEST_NAME);
    limit("country", form.country(), NewFeed.LONGEST_COUNTRY);
    limit("group", form.group(), NewFeed.LONGEST_GROUP);
    language();
    Duration every = every();
    String zone = zone();
    PageRules page = page();
    return url == null || !problems.isEmpty()
        ? null
        : new NewFeed(
            form.name(),
            url,
            form.outlet(),
            form.country(),
            form.language(),
            form.group(),
            every,
            enabled,
            zone,
            page);
  }

  private @Nullable FeedAddress address() {
    if (form.url().isEmpty()) {
      problems.put("url", "Enter the address of the feed.");
      return null;
    }
    try {
      return FeedAddress.parse(form.url());
    } catch (BadAddress e) {
      problems.put("url", e.reason());
      return null;
    }
  }

  private void limit(String field, String text, int longest) {
    if (text.length() > longest) {
      problems.put(field, "At most %d characters; these are %d.".formatted(longest, text.length()));
    }
  }

  private void language() {
    limit("language", form.language(), NewFeed.LONGEST_LANGUAGE);
    if (form.language().isEmpty()) {
      return;
    }
    try {
      new Locale.Builder().setLanguageTag(form.language());
    } catch (IllformedLocaleException e) {
      problems.put("language", "Use a language code such as en, ru, zh or zh-TW.");
    }
  }

  private @Nullable Duration every() {
    try {
      return FeedInterval.checked(form.every());
    } catch (BadSource e) {
      problems.put(e.field(), "The interval " + e.reason());
      return null;
    }
  }

  private String zone() {
    try {
      return FeedZone.checked(form.zone());
    } catch (BadSource e) {
      problems.put(e.field(), e.reason());
      return "";
    }
  }

  private @Nullable PageRules page() {
    PageRules page = form.page();
    try {
      return page == null ? null : page.checked();
    } catch (BadSource e) {
      problems.put(e.field().replace("page.", ""), e.reason());
      return null;
    }
  }
}
