package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes parts of a query as people wrote them, long lists cut. */
final class Wording {

  private static final int LONGEST_LIST = 3;

  private Wording() {}

  /** A part as it stands in another, which may name it as a vocabulary. */
  static String of(Node node, Place within) {
    String vocabulary = vocabulary(node, within);
    return vocabulary == null ? text(node) : "@" + vocabulary;
  }

  /** The vocabulary that a text uses where the part is; null if the text itself has the part. */
  static @Nullable String vocabulary(Node node, Place within) {
    Place use = use(node, within);
    return use == null ? null : inside(node.at(), use).source().name();
  }

  /** Where a text uses the vocabulary that the part is in. */
  static @Nullable Place use(Node node, Place within) {
    for (Place at = node.at(); at != null; at = at.source().usedAt()) {
      Place use = at.source().usedAt();
      if (at.source() == within.source()) {
        return null;
      }
      if (use != null && use.source() == within.source()) {
        return use;
      }
    }
    return null;
  }

  /** The place directly inside the vocabulary that a text uses there. */
  static Place inside(Place place, Place use) {
    Place at = place;
    while (at.source().usedAt() != null && at.source().usedAt() != use) {
      at = at.source().usedAt();
    }
    return at;
  }

  private static String text(Node node) {
    return switch (node) {
      case Node.Word word -> word.text();
      case Node.Pattern pattern -> pattern.text();
      case Node.Fuzzy fuzzy -> fuzzy.text() + "~" + fuzzy.edits();
      case Node.Phrase phrase -> "\"" + phrase.text() + "\"";
      case Node.Loose loose ->
          loose.words().stream()
              .map(Wording::text)
              .collect(Collectors.joining(" ", "\"", "\"~" + loose.gaps()));
      case Node.Near near ->
          part(near.left(), near)
              + (near.ordered() ? " BEFORE/" : " NEAR/")
              + (near.gaps() == Lexer.LARGEST_NUMBER ? Lexer.WITHIN_SENTENCE : near.gaps())
              + " "
              + part(near.right(), near);
      case Node.NotWithin guarded ->
          part(guarded.word(), guarded)
              + " NOT WITHIN ("
              + listed(guarded.names().nodes(), guarded, " OR ")
              + ")";
      case Node.Scoped scoped -> scoped.field() + ":" + part(scoped.part(), scoped);
      case Node.All all -> listed(all.parts(), all, " AND ");
      case Node.Any any -> listed(any.parts(), any, " OR ");
      case Node.AtLeast list -> list.count() + " of (" + listed(list.parts(), list, ", ") + ")";
      case Node.Not not -> "NOT " + part(not.part(), not);
    };
  }

  /** With brackets where they are needed. */
  private static String part(Node node, Node within) {
    String text = of(node, within.at());
    boolean several = node instanceof Node.All || node instanceof Node.Any;
    return several && vocabulary(node, within.at()) == null ? "(" + text + ")" : text;
  }

  private static String listed(List<Node> parts, Node within, String joint) {
    String shown =
        parts.stream()
            .limit(LONGEST_LIST)
            .map(part -> part(part, within))
            .distinct()
            .collect(Collectors.joining(joint));
    return parts.size() > LONGEST_LIST ? shown + joint + "…" : shown;
  }
}
