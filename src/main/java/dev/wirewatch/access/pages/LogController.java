package dev.wirewatch.access.pages;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.Role;
import dev.wirewatch.access.log.Activity;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.access.log.LogQuery;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of the log. */
@Controller
class LogController {

  private static final int PAGE = 50;

  /** Kinds that can be chosen; each with its parts. */
  private static final List<String> KINDS =
      List.of(
          "decision",
          "batch",
          "note",
          "assignment",
          "evidence",
          "theme",
          "vocabulary",
          "feed",
          "analysis",
          "view",
          "export",
          "user",
          "sign-in");

  /** What the log names first of a decision and of a batch: its id. */
  private static final Pattern MADE = Pattern.compile("\"(decision|batch)\":(\\d{1,18})\\b");

  private final ActivityLog log;
  private final CurrentUser current;
  private final PageTimes times;

  LogController(ActivityLog log, CurrentUser current, PageTimes times) {
    this.log = log;
    this.current = current;
    this.times = times;
  }

  /**
   * What the log is asked for, as it stands in the address.
   *
   * @param from the first day
   * @param to the last day
   */
  record Wish(
      @Nullable String who,
      @Nullable String what,
      @Nullable String item,
      @Nullable String from,
      @Nullable String to) {

    LogQuery query(boolean all) {
      LocalDate first = day(from);
      LocalDate last = day(to);
      ZoneId zone = ReaderZone.get();
      return new LogQuery(
          text(who),
          text(what),
          item != null && item.matches("\\d{1,18}") ? Long.valueOf(item) : null,
          first == null ? null : first.atStartOfDay(zone).toInstant(),
          last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant(),
          all);
    }

    private static @Nullable String text(@Nullable String value) {
      return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable LocalDate day(@Nullable String value) {
      try {
        return value == null || value.isBlank() ? null : LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        return null; // A browser's field for days has no other ones.
      }
    }

    String older(long before) {
      return address().queryParam("before", before).build().encode().toUriString();
    }

    private UriComponentsBuilder address() {
      var address = UriComponentsBuilder.fromPath("/log");
      add(address, "who", who);
      add(address, "what", what);
      add(address, "item", item);
      add(address, "from", from);
      add(address, "to", to);
      return address;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
      if (value != null && !value.isBlank()) {
        address.queryParam(name, value);
      }
    }
  }

  /**
   * A row of the log.
   *
   * @param undo where a form takes it back; null if that is done elsewhere
   */
  record Line(Activity activity, @Nullable Moment at, @Nullable String undo) {}

  private Line line(Activity row) {
    return new Line(row, times.of(row.at()), undo(row));
  }

  private static @Nullable String undo(Activity row) {
    Matcher made = MADE.matcher(String.valueOf(row.after()));
    boolean undoable = row.what().equals("decision") || row.what().equals("batch");
    if (!undoable || !made.find() || !made.group(1).equals(row.what())) {
      return null;
    }
    String path = row.what().equals("decision") ? "/decisions/" : "/review/batches/";
    return path + made.group(2) + "/undo";
  }

  @GetMapping("/log")
  String log(
      @ModelAttribute("wish") Wish wish,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      Model model) {
    return page(wish, before, null, model);
  }

  private String page(
      Wish wish, long before, ActivityLog.@Nullable Verification verified, Model model) {
    LogQuery query = wish.query(current.role().includes(Role.ADMIN));
    List<Activity> rows = log.find(query, before, PAGE + 1);
    model.addAttribute("wish", wish);
    model.addAttribute("kinds", KINDS);
    model.addAttribute("lines", rows.stream().limit(PAGE).map(this::line).toList());
    model.addAttribute("older", rows.size() > PAGE ? wish.older(rows.get(PAGE - 1).id()) : null);
    model.addAttribute("verified", verified);
    return "access/log";
  }

  @PostMapping("/log/verify")
  String verify(@ModelAttribute("wish") Wish wish, Model model) {
    return page(wish, Long.MAX_VALUE, log.verify(), model);
  }
}
