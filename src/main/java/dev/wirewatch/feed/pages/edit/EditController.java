package dev.wirewatch.feed.pages.edit;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedExists;
import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.feed.PollRounds;
import dev.wirewatch.feed.access.AccessSummary;
import dev.wirewatch.feed.access.BadAccess;
import dev.wirewatch.feed.access.FeedAccesses;
import dev.wirewatch.feed.discovery.FeedPreviews;
import dev.wirewatch.feed.discovery.Preview;
import dev.wirewatch.fetch.FeedAccess;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import dev.wirewatch.fetch.address.OpenNetworks;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes a feed's description and what its server is told. */
@Controller
class EditController {

  private final Feeds feeds;
  private final FeedAccesses accesses;
  private final FeedEditing editing;
  private final FormChoices choices;
  private final PollRounds rounds;
  private final FeedPreviews previews;
  private final OpenNetworks networks;
  private final InstantSource clock;

  EditController(
      Feeds feeds,
      FeedAccesses accesses,
      FeedEditing editing,
      FormChoices choices,
      PollRounds rounds,
      FeedPreviews previews,
      OpenNetworks networks,
      InstantSource clock) {
    this.feeds = feeds;
    this.accesses = accesses;
    this.editing = editing;
    this.choices = choices;
    this.rounds = rounds;
    this.previews = previews;
    this.networks = networks;
    this.clock = clock;
  }

  @GetMapping("/feeds/{id}/edit")
  String form(@PathVariable long id, Model model) {
    Feed feed = feed(id);
    return show(model, feed, FeedForm.of(feed), AccessForm.of(access(id)), Map.of());
  }

  @PostMapping("/feeds/{id}/edit")
  Object save(
      @PathVariable long id,
      FeedForm form,
      AccessForm access,
      @RequestParam(defaultValue = "") String seen,
      HttpServletResponse response,
      Model model) {
    Feed before = feed(id);
    var edit = new FeedEdit(before, access(id), form, access, seen);
    edit.refuseConflicts();
    NewFeed feed = edit.feed(networks);
    if (feed != null) {
      boolean accessChanged = !edit.access().equals(AccessForm.of(access(id)));
      try {
        editing.save(id, feed, accessChanged ? edit.access().change() : null);
        Notice.leave(response, saved(before, feed));
        return SeeOther.to("/feeds/" + id + polled(before, feed, accessChanged));
      } catch (FeedExists e) {
        edit.problems().put("url", "“" + e.feed().name() + "” has this address already.");
        model.addAttribute("known", e.feed());
      } catch (BadAccess e) {
        edit.problems().put(e.field(), e.reason());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(model, before, edit);
  }

  private static String saved(Feed before, NewFeed after) {
    return after.isLabelledLike(before)
        ? "Saved."
        : "Saved. Its stored items are tagged anew for it, in the background.";
  }

  /** What the typed selectors find on the page as it is now; nothing is saved. */
  @PostMapping("/feeds/{id}/edit/try")
  String tryOut(
      @PathVariable long id,
      FeedForm form,
      AccessForm access,
      @RequestParam(defaultValue = "") String seen,
      Model model) {
    Feed before = feed(id);
    var edit = new FeedEdit(before, access(id), form, access, seen);
    NewFeed feed = edit.feed(networks);
    if (feed != null) {
      try {
        FeedAccess newAccess = accesses.after(id, edit.access().change(), feed.url());
        Preview found = previews.preview(feed.url().text(), feed.page(), feed.zone(), newAccess);
        model.addAttribute("view", PreviewView.of(found, clock.instant()));
      } catch (BadAddress e) {
        edit.problems().put("url", e.reason());
      } catch (BadAccess e) {
        edit.problems().put(e.field(), e.reason());
      }
    }
    String page = show(model, before, edit);
    // Nothing was saved: what others have changed since the form was opened is still to be told.
    model.addAttribute("seen", seen);
    return page;
  }

  /** What a changed address or selector brings is seen at once. */
  private String polled(Feed before, NewFeed after, boolean accessChanged) {
    boolean changed =
        accessChanged
            || !before.url().equals(after.url().text())
            || !Objects.equals(before.page(), after.page());
    return changed && before.enabled() ? "?round=" + rounds.start(List.of(before.id())) : "";
  }

  private String show(Model model, Feed feed, FeedEdit edit) {
    AccessForm access = edit.access().withoutSecrets();
    return show(model, feed, edit.form(), access, edit.problems());
  }

  private String show(
      Model model, Feed feed, FeedForm form, AccessForm access, Map<String, String> problems) {
    model.addAttribute("feed", feed);
    model.addAttribute("seen", FeedEdit.seen(feed, access(feed.id())));
    model.addAttribute("form", form);
    model.addAttribute("access", access);
    model.addAttribute("stored", access(feed.id()));
    model.addAttribute("problems", problems);
    model.addAttribute("offers", choices.offers());
    return "feeds/edit";
  }

  private Feed feed(long id) {
    return feeds.find(id).map(FeedStatus::feed).orElseThrow(() -> new NotFound("feed", id));
  }

  private AccessSummary access(long id) {
    return accesses.find(id).orElseThrow(() -> new NotFound("feed", id));
  }
}
