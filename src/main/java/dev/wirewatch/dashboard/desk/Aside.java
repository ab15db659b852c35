package dev.wirewatch.dashboard.desk;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.User;
import dev.wirewatch.review.assign.Assignments;
import dev.wirewatch.review.assign.Held;
import dev.wirewatch.web.page.Address;
import dev.wirewatch.web.page.ReaderZone;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For whom items are set aside, as the desk shows it. */
@Component
class Aside {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Assignments assignments;
  private final CurrentUser user;
  private final InstantSource clock;

  Aside(Assignments assignments, CurrentUser user, InstantSource clock) {
    this.assignments = assignments;
    this.user = user;
    this.clock = clock;
  }

  /**
   * What is shown of an item that is set aside.
   *
   * @param words for whom, and until when
   * @param note what was said to the holder; empty if nothing was
   * @param canRelease whether whoever is asking can give it back
   */
  record Shown(long assignment, String words, String note, boolean canRelease) {}

  /** A choice of whose items the queue has. */
  record Choice(String label, Address address, boolean chosen) {}

  /** Of those among some items that are set aside, by item. */
  Map<Long, Shown> of(Collection<Long> itemIds) {
    var shown = new HashMap<Long, Shown>();
    assignments.held(itemIds).forEach((item, held) -> shown.put(item, shown(held)));
    return shown;
  }

  private Shown shown(Held held) {
    String me = user.name();
    boolean mine = held.holder().equals(me);
    String until = CLOCK.format(held.until().atZone(ReaderZone.get()));
    String whose = mine ? "yours" : "with " + held.holder();
    String note = held.note() == null ? "" : held.by() + ": " + held.note();
    boolean over = held.until().isBefore(clock.instant());
    return new Shown(
        held.assignment(),
        over ? whose : whose + " until " + until,
        note,
        mine || held.by().equals(me));
  }

  /** Those to whom items can be given, by name. */
  List<User> colleagues() {
    return assignments.colleagues();
  }

  /** Whose items the queue has, and whose it could have. */
  static List<Choice> choices(Address here) {
    String chosen = here.first("assigned");
    return Stream.of("", "mine", "none", "others")
        .map(each -> choice(here.without("item"), each, chosen))
        .toList();
  }

  private static Choice choice(Address here, String word, @Nullable String chosen) {
    String label =
        switch (word) {
          case "mine" -> "Mine";
          case "none" -> "With nobody";
          case "others" -> "With others";
          default -> "All";
        };
    Address address = word.isEmpty() ? here.without("assigned") : here.with("assigned", word);
    return new Choice(label, address, word.equals(chosen == null ? "" : chosen));
  }
}
