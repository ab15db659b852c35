package dev.wirewatch.analysis;

import dev.wirewatch.web.BadRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes of an analysis what somebody wants it to be. */
final class RevisedAnalysis {

  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 200_000;
  private static final int LONGEST_SUMMARY = 20_000;
  private static final int MOST_PASSAGES = 1000;
  private static final int MOST_THEMES = 100;
  private static final int MOST_DAYS = 36_500;

  private final StoredAnalysis stored;
  private final Set<String> themes;
  private final Set<Integer> taken = new HashSet<>();
  private final List<Passage> passages = new ArrayList<>();
  private final List<PassageStart> starts = new ArrayList<>();
  private int last;
  private int length;

  /**
   * @param themes ids of those that there are
   */
  RevisedAnalysis(StoredAnalysis stored, Set<String> themes) {
    this.stored = stored;
    this.themes = themes;
    this.last = stored.numbers();
  }

  /**
   * The analysis with what is wanted.
   *
   * @throws BadRequest if it cannot be so
   */
  StoredAnalysis with(Revising wanted) {
    Analysis analysis = stored.analysis();
    String title =
        wanted.title() == null
            ? analysis.title()
            : Wording.stripped("title", wanted.title(), LONGEST_TITLE);
    if (title == null) {
      throw new BadRequest("title", "An analysis needs a title.");
    }
    Analysis revised = analysis.with(title, days(wanted, analysis));
    if (wanted.passages() == null) {
      return stored.with(revised, stored.starts());
    }
    if (wanted.passages().isEmpty() || wanted.passages().size() > MOST_PASSAGES) {
      throw new BadRequest(
          "passages", "An analysis has between 1 and " + MOST_PASSAGES + " passages.");
    }
    wanted.passages().forEach(this::add);
    return stored.with(revised.withPassages(passages), starts);
  }

  private static @Nullable Integer days(Revising wanted, Analysis analysis) {
    if (wanted.patience() == null) {
      return analysis.staleAfterDays();
    }
    Integer days = wanted.patience().days();
    if (days != null && (days < 1 || days > MOST_DAYS)) {
      throw new BadRequest(
          "staleAfterDays",
          "staleAfterDays must be between 1 and " + MOST_DAYS + " days, or null for never.");
    }
    return days;
  }

  private void add(Revising.Part part) {
    int number = part.id() == null ? ++last : known(part.id());
    Passage before = stored.analysis().numbered(number).orElse(null);
    var passage =
        new Passage(
            number,
            passages.size() + 1,
            name(part, before),
            Wording.checked(
                "passages.summary",
                part.summary() == null ? summary(before) : part.summary(),
                LONGEST_SUMMARY),
            text(part, before),
            themes(part, before),
            before == null ? List.of() : before.citations());
    if (passage.words().isBlank()) {
      throw new BadRequest(
          "passages", "Passage " + passage.position() + " needs a text or a summary.");
    }
    length += passage.words().length();
    if (length > LONGEST_TEXT) {
      throw new BadRequest(
          "passages", "The text is too long: at most " + LONGEST_TEXT + " characters.");
    }
    passages.add(passage);
    starts.add(before == null ? PassageStart.OF_TEXT : start(before));
  }

  /** The number of a passage that is there, or was: such a one comes back. */
  private int known(String id) {
    int number =
        IntStream.rangeClosed(1, stored.numbers())
            .filter(each -> stored.analysis().idOf(each).equals(id))
            .findFirst()
            .orElseThrow(
                () -> new BadRequest("passages.id", "The analysis has no passage \"" + id + "\"."));
    if (!taken.add(number)) {
      throw new BadRequest("passages.id", "The passage \"" + id + "\" is there twice.");
    }
    return number;
  }

  private PassageStart start(Passage before) {
    return stored.starts().get(stored.analysis().passages().indexOf(before));
  }

  private static String name(Revising.Part part, @Nullable Passage before) {
    if (part.name() == null) {
      return before == null ? "" : before.name();
    }
    String name = Wording.stripped("passages.name", part.name(), LONGEST_NAME);
    return name == null ? "" : name;
  }

  private static String summary(@Nullable Passage before) {
    return before == null ? "" : before.summary();
  }

  private static @Nullable String text(Revising.Part part, @Nullable Passage before) {
    if (part.text() != null) {
      String text = Wording.checked("passages.text", part.text(), LONGEST_TEXT);
      return text.isBlank() ? null : text;
    }
    return before == null || part.withoutText() ? null : before.text();
  }

  /** Those that it had may stay, even where there is none of that name. */
  private List<String> themes(Revising.Part part, @Nullable Passage before) {
    List<String> had = before == null ? List.of() : before.themes();
    List<String> wanted = part.themes() == null ? had : part.themes().stream().distinct().toList();
    for (String theme : wanted) {
      if (!themes.contains(Objects.requireNonNull(theme)) && !had.contains(theme)) {
        throw new BadRequest("passages.themes", "There is no theme \"" + theme + "\".");
      }
    }
    if (wanted.size() > MOST_THEMES) {
      throw new BadRequest("passages.themes", "A passage has at most " + MOST_THEMES + " themes.");
    }
    return wanted;
  }
}
