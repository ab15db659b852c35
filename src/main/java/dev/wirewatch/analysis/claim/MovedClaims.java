package dev.wirewatch.analysis.claim;

import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.Passage;
import dev.wirewatch.analysis.RevisedPassages;
import dev.wirewatch.analysis.Revision;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the places of claims again in passages that were revised. */
@Component
class MovedClaims implements RevisedPassages {

  private final ClaimStore store;

  MovedClaims(ClaimStore store) {
    this.store = store;
  }

  @Override
  public void revised(Analysis before, Analysis after, Revision signed) {
    for (Claim claim : store.of(after.id())) {
      Optional<Passage> passage = after.numbered(claim.passage());
      if (passage.isPresent() && claim.anchor() != null) {
        Claim moved = moved(claim, claim.anchor(), before, passage.get());
        if (!moved.equals(claim)) {
          store.replace(moved, signed.at(), signed.by());
        }
      }
    }
  }

  private static Claim moved(Claim claim, Anchor anchor, Analysis before, Passage now) {
    String words = Objects.requireNonNullElse(claim.words(now), "");
    Optional<String> old = before.numbered(claim.passage()).map(claim::words);
    Span span = claim.span();
    if (span != null && old.isPresent() && old.get().equals(words)) {
      return claim;
    }
    Optional<Span> place =
        span == null || old.isEmpty()
            ? Relocation.of(anchor, words)
            : Relocation.of(old.get(), span, words);
    return place
        .map(found -> claim.at(found, Anchor.of(words, found)))
        .orElseGet(() -> claim.at(null, anchor));
  }
}
