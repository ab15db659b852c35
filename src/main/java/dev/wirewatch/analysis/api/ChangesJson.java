package dev.wirewatch.analysis.api;

import dev.wirewatch.analysis.change.ChangesSince;
import dev.wirewatch.analysis.state.StateWord;
import dev.wirewatch.analysis.state.Tally;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has come and changed, as the HTTP API shows it. */
record ChangesJson(
    Instant since, Instant until, List<PassageChanges> passages, List<Long> changed) {

  record PassageChanges(int position, long items, Tally evidence, List<ClaimChange> claims) {}

  record ClaimChange(long id, String name, @Nullable String from, String to) {}

  static ChangesJson of(ChangesSince changes) {
    return new ChangesJson(
        changes.since(),
        changes.until(),
        changes.passages().stream()
            .map(passage ->
                new PassageChanges(
                    passage.position(),
                    passage.items(),
                    passage.evidence(),
                    passage.claims().stream().map(ChangesJson::change).toList()))
            .toList(),
        changes.changed());
  }

  private static ClaimChange change(ChangesSince.OfClaim claim) {
    StateWord from = claim.from();
    return new ClaimChange(
        claim.id(),
        claim.name(),
        from == null ? null : ClaimJson.word(from),
        ClaimJson.word(claim.to()));
  }
}
