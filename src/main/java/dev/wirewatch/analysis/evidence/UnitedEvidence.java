package dev.wirewatch.analysis.evidence;

import dev.wirewatch.item.CopiedItems;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Lets the evidence of items that turn out to be one be that of the one that stays. What says the
 * same twice by that counts once from then on.
 */
@Component
class UnitedEvidence implements CopiedItems {

  private static final String NOBODY = "wirewatch";

  private final EvidenceStore store;
  private final InstantSource clock;

  UnitedEvidence(EvidenceStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void united(long kept, List<Long> copies) {
    if (store.move(copies, kept) == 0) {
      return;
    }
    var counted = new ArrayList<Piece>();
    for (Piece piece : store.ofItem(kept)) {
      if (counted.stream().anyMatch(other -> EvidenceFile.isDouble(piece, other))) {
        store.remove(piece.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS), NOBODY);
      } else {
        counted.add(piece);
      }
    }
  }
}
