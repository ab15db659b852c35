package dev.wirewatch.query;

import java.util.List;
import java.util.Map;

/**
 * A text to explain.
 *
 * @param passages of the body, see {@link Passages}
 * @param values of the fields that hold one value, such as the outlet; empty where unknown
 */
public record ExplainedText(
    TextWords title,
    TextWords summary,
    TextWords body,
    List<TextWords> passages,
    TextWords categories,
    Map<String, String> values) {

  /** A headline with its summary. */
  public static ExplainedText of(TextWords title, TextWords summary, Map<String, String> values) {
    return of(title, summary, "", List.of(), values);
  }

  /** An item with all that its feed says. */
  public static ExplainedText of(
      TextWords title,
      TextWords summary,
      String body,
      List<String> categories,
      Map<String, String> values) {
    return new ExplainedText(
        title,
        summary,
        Passages.joined(body),
        Passages.of(body),
        Passages.joined(String.join("\n", categories)),
        values);
  }
}
