package dev.wirewatch.analysis.evidence;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.analysis.Analyses;
import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.claim.Claims;
import dev.wirewatch.config.Commits;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.Items;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.Conflict;
import dev.wirewatch.web.NotFound;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What was found for and against analyses: attached, read, and taken back. */
@Service
public class EvidenceFile {

  private final EvidenceStore store;
  private final Analyses analyses;
  private final Claims claims;
  private final Items items;
  private final CurrentUser user;
  private final InstantSource clock;
  private final ActivityLog log;
  private final Commits commits;

  EvidenceFile(
      EvidenceStore store,
      Analyses analyses,
      Claims claims,
      Items items,
      CurrentUser user,
      InstantSource clock,
      ActivityLog log,
      Commits commits) {
    this.store = store;
    this.analyses = analyses;
    this.claims = claims;
    this.items = items;
    this.user = user;
    this.clock = clock;
    this.log = log;
    this.commits = commits;
  }

  /** All evidence of an analysis that was not taken back, that of claims that are gone too. */
  public List<Piece> of(String analysis) {
    return store.of(analysis);
  }

  /** The same as it was at a time. */
  public List<Piece> at(String analysis, Instant time) {
    return store.at(analysis, time);
  }

  /** The evidence that an item is, in any analysis. */
  public List<Piece> ofItem(long itemId) {
    return store.ofItem(itemId);
  }

  /**
   * Attaches an item, with a copy of it as it stands. From now on the item is kept like one that
   * somebody decided about.
   *
   * @throws NotFound if there is no such analysis, claim or item
   * @throws BadRequest if the analysis has no passage at that position
   * @throws Conflict if it is attached there with that stance already
   */
  public Piece attach(String analysisId, PieceDraft draft) {
    return commits.run(() -> {
      Analysis analysis = analyses.hold(analysisId);
      Integer passage = passage(analysis, draft);
      Item item = held(draft.itemId());
      var piece =
          new Piece(
              0,
              analysisId,
              passage,
              draft.claim(),
              item.id(),
              draft.stance(),
              draft.strength(),
              draft.note(),
              user.name(),
              now(),
              Copy.of(item));
      if (store.ofItem(item.id()).stream().anyMatch(other -> isDouble(piece, other))) {
        throw new Conflict("This item is attached there with that stance already.");
      }
      Piece attached = store.find(store.insert(piece)).orElseThrow();
      items.decide(List.of(item.id()), null, List.of(), List.of());
      log.add("evidence.add", item.id(), null, attached);
      return attached;
    });
  }

  private @Nullable Integer passage(Analysis analysis, PieceDraft draft) {
    if (draft.claim() != null) {
      claims.of(analysis, draft.claim());
    }
    Integer position = draft.position();
    return position == null
        ? null
        : analysis
            .at(position)
            .orElseThrow(
                () -> new BadRequest("position", "The analysis has no passage " + position + "."))
            .number();
  }

  private Item held(long itemId) {
    if (items.hold(List.of(itemId)).isEmpty()) {
      throw new NotFound("item", itemId);
    }
    return items.find(itemId).orElseThrow(() -> new NotFound("item", itemId));
  }

  static boolean isDouble(Piece one, Piece other) {
    return one.analysis().equals(other.analysis())
        && one.stance() == other.stance()
        && Objects.equals(one.passage(), other.passage())
        && Objects.equals(one.claim(), other.claim());
  }

  /**
   * Takes a piece back.
   *
   * @throws NotFound if there is no such analysis, or no such evidence in force there
   */
  public void remove(String analysisId, long id) {
    commits.run(() -> {
      Analysis analysis = analyses.hold(analysisId);
      Piece piece =
          store
              .find(id)
              .filter(each -> each.analysis().equals(analysis.id()))
              .orElseThrow(() -> new NotFound("evidence", id));
      store.remove(id, now(), user.name());
      log.add("evidence.remove", piece.itemId(), piece, null);
      return id;
    });
  }

  /** A piece that was not taken back. */
  public Optional<Piece> find(long id) {
    return store.find(id);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
