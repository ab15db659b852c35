package dev.wirewatch.analysis.files;

import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.Passage;
import dev.wirewatch.analysis.claim.Anchor;
import dev.wirewatch.analysis.claim.Claim;
import dev.wirewatch.analysis.claim.Span;
import dev.wirewatch.analysis.evidence.Piece;
import dev.wirewatch.analysis.state.Standing;
import dev.wirewatch.analysis.state.StandingClaim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Claims and evidence as an AnnotationPage of W3C's Web Annotation: each claim that has a place,
 * and each piece of evidence. Places count characters there, not units of UTF-16.
 */
public final class Annotations {

  private final Analysis analysis;
  private final String address;

  private Annotations(Analysis analysis, String address) {
    this.analysis = analysis;
    this.address = address;
  }

  /**
   * The page.
   *
   * @param address of the analysis in the HTTP API, by which all of it is named
   */
  public static Map<String, Object> of(Standing standing, String address) {
    var annotations = new Annotations(standing.analysis(), address);
    var items = new ArrayList<Map<String, Object>>();
    standing.claims().forEach(claim -> annotations.add(items, claim));
    standing.pieces().forEach(piece -> items.add(annotations.evidence(piece)));
    var page = new LinkedHashMap<String, Object>();
    page.put("@context", "http://www.w3.org/ns/anno.jsonld");
    page.put("id", address + "/annotations.jsonld");
    page.put("type", "AnnotationPage");
    page.put("items", items);
    return page;
  }

  private void add(List<Map<String, Object>> items, StandingClaim standing) {
    Claim claim = standing.claim();
    Span span = claim.span();
    Anchor anchor = claim.anchor();
    if (span == null || anchor == null) {
      return;
    }
    Passage passage = analysis.numbered(claim.passage()).orElseThrow();
    String words = Objects.requireNonNull(claim.words(passage));
    boolean besidesText = claim.inSummary() && passage.text() != null;
    var quote = new LinkedHashMap<String, Object>();
    quote.put("type", "TextQuoteSelector");
    quote.put("exact", anchor.quote());
    quote.put("prefix", anchor.before());
    quote.put("suffix", anchor.after());
    var place = new LinkedHashMap<String, Object>();
    place.put("type", "TextPositionSelector");
    place.put("start", words.codePointCount(0, span.start()));
    place.put("end", words.codePointCount(0, span.end()));
    var annotation = annotation(claimAddress(claim.id()), "identifying");
    annotation.put("body", text(claim.name(), "identifying"));
    annotation.put(
        "target",
        Map.of(
            "source",
            passageAddress(claim.passage()) + (besidesText ? "/summary" : ""),
            "selector",
            List.of(quote, place)));
    items.add(annotation);
  }

  private Map<String, Object> evidence(Piece piece) {
    var annotation = annotation(address + "/evidence/" + piece.id(), "assessing");
    annotation.put("created", piece.at().toString());
    annotation.put("creator", Map.of("type", "Person", "name", piece.by()));
    var bodies = new ArrayList<Map<String, Object>>();
    bodies.add(text(piece.stance().name().toLowerCase(Locale.ROOT), "classifying"));
    String quoted = piece.item().outlet() + ": " + piece.item().title();
    bodies.add(text(quoted, "describing"));
    if (piece.note() != null) {
      bodies.add(text(piece.note(), "commenting"));
    }
    String url = piece.item().url();
    if (url != null) {
      bodies.add(Map.of("type", "SpecificResource", "source", url, "purpose", "linking"));
    }
    annotation.put("body", bodies);
    annotation.put(
        "target",
        piece.claim() == null
            ? passageAddress(Objects.requireNonNull(piece.passage()))
            : claimAddress(piece.claim()));
    return annotation;
  }

  private static Map<String, Object> annotation(String id, String motivation) {
    var annotation = new LinkedHashMap<String, Object>();
    annotation.put("id", id);
    annotation.put("type", "Annotation");
    annotation.put("motivation", motivation);
    return annotation;
  }

  private static Map<String, Object> text(String value, String purpose) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "TextualBody");
    body.put("value", value);
    body.put("format", "text/plain");
    body.put("purpose", purpose);
    return body;
  }

  private String claimAddress(long id) {
    return address + "/claims/" + id;
  }

  private String passageAddress(int number) {
    return address + "#" + analysis.idOf(analysis.numbered(number).orElseThrow());
  }
}
