package dev.wirewatch.analysis.files;

import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.Passage;
import dev.wirewatch.analysis.evidence.Piece;
import dev.wirewatch.analysis.state.Standing;
import dev.wirewatch.analysis.state.StandingClaim;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An analysis with its evidence beside each passage, ready to be written out.
 *
 * @param origin author, publication, issue and day; empty if nothing is known
 * @param asOf what it is the state of, as a sentence
 */
public record Brief(String title, String origin, String asOf, List<Section> sections) {

  /** What stands over the evidence of a passage itself. */
  static final String OF_PASSAGE = "Evidence on the passage";

  /**
   * A passage.
   *
   * @param paragraphs of its words
   * @param groups its own evidence, then each claim with its evidence
   */
  public record Section(int position, List<String> paragraphs, List<Group> groups) {}

  /**
   * What was found for and against something.
   *
   * @param name of the claim; empty for the passage itself
   * @param state the claim's, with its reason; empty for the passage itself
   */
  public record Group(String name, String state, List<Entry> entries) {}

  /**
   * A piece of evidence.
   *
   * @param stance with its strength
   * @param url to be linked; null if there is none that a browser should follow
   * @param when published and retrieved, as words
   */
  public record Entry(
      String stance,
      String outlet,
      String title,
      @Nullable String url,
      String when,
      String sha256,
      @Nullable String note) {}

  /** The brief of an analysis as it stands. */
  public static Brief of(Standing standing, BriefCut cut, Instant now) {
    Analysis analysis = standing.analysis();
    LocalDate date = analysis.date();
    String origin =
        Stream.of(
                analysis.author(),
                analysis.publication(),
                analysis.issue(),
                date == null ? "" : date.toString())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return new Brief(
        analysis.title(),
        origin,
        "Revision " + analysis.revision() + ", as it stood on " + day(now) + " (UTC).",
        analysis.passages().stream().map(passage -> section(passage, standing, cut)).toList());
  }

  private static Section section(Passage passage, Standing standing, BriefCut cut) {
    String text = passage.text();
    String words = cut.original() && text != null ? text : passage.summary();
    var groups = new ArrayList<Group>();
    List<Piece> own =
        standing.pieces().stream()
            .filter(piece -> Objects.equals(piece.passage(), passage.number()))
            .toList();
    List<Entry> entries = entries(own, cut);
    if (!entries.isEmpty()) {
      groups.add(new Group("", "", entries));
    }
    standing.claims(passage).forEach(claim -> groups.add(group(claim, cut)));
    return new Section(
        passage.position(),
        words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
        groups);
  }

  private static Group group(StandingClaim claim, BriefCut cut) {
    return new Group(
        claim.claim().name(),
        word(claim.state().word()) + ". " + claim.state().reason(),
        entries(claim.pieces(), cut));
  }

  private static List<Entry> entries(List<Piece> pieces, BriefCut cut) {
    return pieces.stream().filter(cut::has).map(Brief::entry).toList();
  }

  private static Entry entry(Piece piece) {
    String url = piece.item().url();
    Instant published = piece.item().publishedAt();
    return new Entry(
        word(piece.stance()) + " (" + piece.strength() + " of 3)",
        piece.item().outlet(),
        piece.item().title(),
        url != null && url.matches("https?://\\S+") ? url : null,
        (published == null ? "undated" : "published " + day(published))
            + ", retrieved "
            + day(piece.at()),
        piece.item().sha256(),
        piece.note());
  }

  private static String word(Enum<?> choice) {
    String word = choice.name().toLowerCase(Locale.ROOT);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
