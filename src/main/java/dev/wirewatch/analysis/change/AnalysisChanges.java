package dev.wirewatch.analysis.change;

import dev.wirewatch.analysis.CountedItems;
import dev.wirewatch.analysis.Passage;
import dev.wirewatch.analysis.evidence.LaterTexts;
import dev.wirewatch.analysis.evidence.Piece;
import dev.wirewatch.analysis.state.Standing;
import dev.wirewatch.analysis.state.StandingClaim;
import dev.wirewatch.analysis.state.Standings;
import dev.wirewatch.analysis.state.StateWord;
import dev.wirewatch.analysis.state.Tally;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.web.NotFound;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tells what has come and changed since a time. */
@Service
public class AnalysisChanges {

  private final Standings standings;
  private final LaterTexts later;
  private final CountedItems items;
  private final InstantSource clock;

  AnalysisChanges(Standings standings, LaterTexts later, CountedItems items, InstantSource clock) {
    this.standings = standings;
    this.later = later;
    this.items = items;
    this.clock = clock;
  }

  /**
   * What has come and changed on an analysis since a time until now.
   *
   * @throws NotFound if there is no such analysis
   */
  public ChangesSince since(String id, Instant since) {
    Instant until = clock.instant();
    Standing now = standings.find(id).orElseThrow(() -> new NotFound("analysis", id));
    Map<Long, StateWord> before = new HashMap<>();
    standings
        .at(id, since)
        .ifPresent(then ->
            then.claims().forEach(each -> before.put(each.claim().id(), each.state().word())));
    return new ChangesSince(
        since,
        until,
        now.analysis().passages().stream()
            .map(passage -> changes(passage, now, since, before))
            .toList(),
        edited(now, since));
  }

  private ChangesSince.OfPassage changes(
      Passage passage, Standing now, Instant since, Map<Long, StateWord> before) {
    List<Piece> attached =
        now.pieces(passage).stream().filter(piece -> piece.at().isAfter(since)).toList();
    return new ChangesSince.OfPassage(
        passage.position(),
        items.count(ItemFilter.NONE.about(now.bearing(passage)).seenFrom(since)),
        Tally.of(attached),
        now.claims(passage).stream()
            .filter(each -> each.state().word() != before.get(each.claim().id()))
            .map(each -> change(each, before))
            .toList());
  }

  private static ChangesSince.OfClaim change(StandingClaim now, Map<Long, StateWord> before) {
    return new ChangesSince.OfClaim(
        now.claim().id(), now.claim().name(), before.get(now.claim().id()), now.state().word());
  }

  private List<Long> edited(Standing now, Instant since) {
    var edits = later.of(now.pieces());
    return now.pieces().stream()
        .map(Piece::id)
        .filter(id -> {
          var edit = edits.get(id);
          return edit != null && edit.at().isAfter(since);
        })
        .toList();
  }
}
