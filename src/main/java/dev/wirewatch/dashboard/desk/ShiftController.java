package dev.wirewatch.dashboard.desk;

import dev.wirewatch.review.shift.Shift;
import dev.wirewatch.review.shift.Shifts;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.page.ReaderZone;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that sums up a shift, to read, to print and to copy. */
@Controller
class ShiftController {

  private static final Duration USUAL = Duration.ofHours(12);
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private final Shifts shifts;
  private final InstantSource clock;

  ShiftController(Shifts shifts, InstantSource clock) {
    this.shifts = shifts;
    this.clock = clock;
  }

  @GetMapping("/review/shift")
  String page(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Model model) {
    ZoneId zone = ReaderZone.get();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    Instant end = to.isBlank() ? now : time("to", to, zone);
    Instant start = from.isBlank() ? end.minus(USUAL) : time("from", from, zone);
    Shift shift = shifts.between(start, end);
    model.addAttribute("shift", shift);
    model.addAttribute("from", LocalDateTime.ofInstant(start, zone).toString());
    model.addAttribute("to", LocalDateTime.ofInstant(end, zone).toString());
    model.addAttribute("zone", zone.getId());
    model.addAttribute("text", text(shift, zone));
    return "review/shift";
  }

  private static Instant time(String name, String value, ZoneId zone) {
    try {
      return LocalDateTime.parse(value).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new BadRequest(name, name + " must be a time such as 2026-03-31T08:00.");
    }
  }

  private static String text(Shift shift, ZoneId zone) {
    return """
    Shift %s to %s (%s)
    Came in: %d, of which %d on a theme
    Decided: %d kept, %d dismissed%s
    Open: %d

    By theme (came in; kept; dismissed; open)
    %s
    %s%s\
    """
        .formatted(
            SHOWN.format(shift.from().atZone(zone)),
            SHOWN.format(shift.to().atZone(zone)),
            zone.getId(),
            shift.cameIn(),
            shift.tagged(),
            shift.kept(),
            shift.dismissed(),
            shift.undone() == 0 ? "" : ", " + shift.undone() + " undone",
            shift.open(),
            shift.themes().stream().map(ShiftController::line).collect(Collectors.joining("\n")),
            shift.people().stream()
                .map(each ->
                    "\n"
                        + each.name()
                        + ": "
                        + each.kept()
                        + " kept, "
                        + each.dismissed()
                        + " dismissed")
                .collect(Collectors.joining()),
            shift.disputed().isEmpty() ? "" : "\n\nDisputed" + disputed(shift));
  }

  private static String line(Shift.OfTheme theme) {
    return "%s: %d; %d; %d; %d"
        .formatted(theme.name(), theme.cameIn(), theme.kept(), theme.dismissed(), theme.open());
  }

  private static @Nullable String disputed(Shift shift) {
    return shift.disputed().stream()
        .map(each ->
            "\n"
                + each.outlet()
                + ": "
                + each.title()
                + " ("
                + String.join("; ", each.decisions())
                + ")")
        .collect(Collectors.joining());
  }
}
