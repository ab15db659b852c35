package dev.wirewatch.feed.pages.edit;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedDescription;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.feed.access.AccessSummary;
import dev.wirewatch.feed.pages.edit.Seen.Merged;
import dev.wirewatch.fetch.address.OpenNetworks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a feed by the form: what was typed, put together with what others, or a publisher
 * who has moved the feed, have changed since the form was opened.
 */
final class FeedEdit {

  private final Feed before;
  private final Merged form;
  private final Merged access;
  private final @Nullable Boolean watched;
  private final AccessForm typed;
  private final Map<String, String> problems = new LinkedHashMap<>();

  FeedEdit(Feed before, AccessSummary stored, FeedForm form, AccessForm access, String seen) {
    this.before = before;
    this.watched = form.watched();
    this.typed = access;
    var shown = Seen.read(seen);
    this.form = shown.merged(form.fields(), FeedForm.of(before).fields());
    this.access = shown.merged(access.fields(), AccessForm.of(stored).fields());
  }

  /** What a form carries along that shows a feed as it is stored now. */
  static String seen(Feed feed, AccessSummary stored) {
    var shown = FeedForm.of(feed).fields();
    shown.putAll(AccessForm.of(stored).fields());
    return Seen.text(shown);
  }

  FeedForm form() {
    return FeedForm.of(form.fields(), watched);
  }

  AccessForm access() {
    return typed.with(access.fields());
  }

  /** What is wrong, by field, as sentences that say what would be right; empty if nothing is. */
  Map<String, String> problems() {
    return problems;
  }

  /** The feed as it is wanted; none if something is wrong, in the description or in the access. */
  @Nullable NewFeed feed(OpenNetworks networks) {
    FeedDescription described = form().description(before.enabled()).within(networks);
    problems.putAll(FeedForm.problems(described));
    String bad = access().badHeader();
    if (bad != null) {
      problems.put("headers", "Write a header as Name: value, not as " + bad);
    }
    return problems.isEmpty() ? described.feed() : null;
  }

  /** Notes the fields that others have changed meanwhile, and to what. */
  void refuseConflicts() {
    form.conflicts().forEach(this::conflict);
    access.conflicts().forEach(this::conflict);
  }

  private void conflict(String field, String stored) {
    String now = stored.isEmpty() ? "emptied" : "changed to “" + stored + "”";
    problems.put(field, "Meanwhile it was " + now + ". Save again if yours shall stay.");
  }
}
