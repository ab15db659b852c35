package dev.wirewatch.analysis;

import dev.wirewatch.config.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what a section of a digest says that its passage claims. */
final class DigestClaims {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_QUERY = 20_000;

  private final int position;
  private final String summary;
  private final Set<String> names = new HashSet<>();

  DigestClaims(int position, String summary) {
    this.position = position;
    this.summary = summary;
  }

  List<DigestClaim> of(YamlNode fields) {
    return fields.get("claims").map(YamlNode::list).orElse(List.of()).stream()
        .map(this::claim)
        .toList();
  }

  private DigestClaim claim(YamlNode claim) {
    claim.mapping(Set.of("name", "kind", "quote", "due", "themes", "query"));
    String name = DigestSection.limited(claim, claim.requiredText("name"), LONGEST_NAME);
    if (!names.add(name)) {
      throw claim.problem("The passage has two claims of the name \"" + name + "\".");
    }
    String kind = claim.text("kind", "fact");
    if (!DigestClaim.KINDS.contains(kind)) {
      throw claim.problem("The kind of a claim is one of " + DigestClaim.KINDS + ".");
    }
    String quote = claim.requiredText("quote");
    if (!summary.contains(quote)) {
      throw claim.problem("The summary does not say \"" + quote + "\".");
    }
    String query = DigestSection.limited(claim, claim.text("query", ""), LONGEST_QUERY);
    return new DigestClaim(
        position,
        name,
        kind,
        quote,
        DigestParser.date(claim, "due"),
        DigestSection.themes(claim),
        query.isBlank() ? null : query);
  }
}
