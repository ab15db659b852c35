package dev.wirewatch.analysis.files;

import dev.wirewatch.analysis.Citation;
import dev.wirewatch.analysis.Passage;
import dev.wirewatch.analysis.evidence.Copy;
import dev.wirewatch.analysis.evidence.Piece;
import dev.wirewatch.analysis.state.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis refers to, as lists of literature have it.
 *
 * @param key letters, digits and hyphens, unique in its list
 * @param published the day in UTC; null if it is not known
 * @param retrieved the day in UTC on which it was quoted; null for what the article itself cites
 * @param sha256 of what was quoted; null for what the article itself cites
 */
public record Reference(
    String key,
    String title,
    String outlet,
    @Nullable String url,
    @Nullable LocalDate published,
    @Nullable LocalDate retrieved,
    @Nullable String sha256) {

  /** Each item in evidence, once, as it was first quoted; then each citation of the article. */
  public static List<Reference> of(Standing standing) {
    var references = new ArrayList<Reference>();
    Set<Long> items = new HashSet<>();
    for (Piece piece : standing.pieces()) {
      if (items.add(piece.itemId())) {
        references.add(of(piece));
      }
    }
    for (Passage passage : standing.analysis().passages()) {
      int place = 0;
      for (Citation citation : passage.citations()) {
        String key = "cited-" + passage.position() + "-" + ++place;
        references.add(
            new Reference(
                key, citation.text(), citation.outlet(), null, citation.date(), null, null));
      }
    }
    return references;
  }

  private static Reference of(Piece piece) {
    Copy item = piece.item();
    return new Reference(
        "item-" + piece.itemId(),
        item.title(),
        item.outlet(),
        item.url(),
        item.publishedAt() == null ? null : day(item.publishedAt()),
        day(piece.at()),
        item.sha256());
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
