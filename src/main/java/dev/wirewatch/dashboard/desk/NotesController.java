package dev.wirewatch.dashboard.desk;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.dashboard.item.NoteView;
import dev.wirewatch.idempotency.Idempotent;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.Items;
import dev.wirewatch.review.note.Note;
import dev.wirewatch.review.note.Notes;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.ReaderZone;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Notes by forms, and the page that finds them. */
@Controller
class NotesController {

  private static final int SHOWN = 100;

  private final Notes notes;
  private final Items items;
  private final CurrentUser user;
  private final InstantSource clock;

  NotesController(Notes notes, Items items, CurrentUser user, InstantSource clock) {
    this.notes = notes;
    this.items = items;
    this.user = user;
    this.clock = clock;
  }

  /**
   * A note that was found.
   *
   * @param unread whether it mentions whoever looks, who has not read it
   */
  record Line(NoteView note, Item item, boolean unread) {}

  @GetMapping("/review/notes")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String mentions,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    boolean mine = mentions.equals("me") && q.isBlank();
    List<Note> found = mine ? notes.mentioning(user.name(), SHOWN) : notes.with(q, SHOWN);
    model.addAttribute("lines", lines(found, mine ? notes.readUpTo() : Long.MAX_VALUE));
    model.addAttribute("q", q);
    model.addAttribute("mine", mine);
    model.addAttribute("full", found.size() == SHOWN);
    model.addAttribute("notice", Notice.take(request, response));
    return "review/notes";
  }

  private List<Line> lines(List<Note> found, long read) {
    Instant now = clock.instant();
    Map<Long, Item> about =
        items.byIds(found.stream().map(Note::itemId).distinct().toList()).stream()
            .collect(Collectors.toMap(Item::id, Function.identity()));
    var lines = new ArrayList<Line>();
    for (Note note : found) {
      Item item = about.get(note.itemId());
      if (item != null) {
        var view = NoteView.of(note, user.name(), now, ReaderZone.get());
        lines.add(new Line(view, item, note.id() > read && !view.mine()));
      }
    }
    return lines;
  }

  @PostMapping("/review/notes/read")
  View read(@RequestParam long upTo) {
    notes.read(upTo);
    return SeeOther.to("/review/notes?mentions=me");
  }

  @Idempotent
  @PostMapping("/items/{id}/notes")
  View add(
      @PathVariable long id,
      @RequestParam String text,
      @RequestParam(defaultValue = "/review") String back) {
    notes.add(id, text);
    return SeeOther.to(back);
  }

  @Idempotent
  @PostMapping("/notes/{id}")
  View edit(
      @PathVariable long id,
      @RequestParam String text,
      @RequestParam(defaultValue = "/review") String back) {
    notes.edit(id, text);
    return SeeOther.to(back);
  }

  @Idempotent
  @PostMapping("/notes/{id}/remove")
  View remove(
      @PathVariable long id,
      @RequestParam(defaultValue = "/review") String back,
      HttpServletResponse response) {
    Note gone = notes.remove(id);
    Notice.leave(response, "The note is taken back: “" + gone.text() + "”");
    return SeeOther.to(back);
  }
}
