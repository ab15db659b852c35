package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.util.ArrayList;
import java.util.List;

/** Takes a query apart, and makes of each part what the evaluator runs. */
final class ExplainedParts {

  private final LuceneQueries queries;

  /** Where a named field may be missed: elsewhere in what the query looks at. */
  private final List<String> all;

  ExplainedParts(LuceneQueries queries, List<String> fields) {
    this.queries = queries;
    this.all = fields;
  }

  /** The parts of a query, whose text is the source. */
  ExplainedPart of(Node node, Source source) throws QueryProblem {
    return of(node, new Place(source, 0), all);
  }

  private ExplainedPart of(Node node, Place within, List<String> fields) throws QueryProblem {
    return switch (node) {
      case Node.Scoped scoped -> scoped(scoped, within);
      case Node.Not not -> {
        ExplainedPart part = of(not.part(), not.at(), fields);
        boolean named = Wording.vocabulary(part.node(), not.at()) != null;
        yield new ExplainedPart(
            not,
            "NOT " + (named ? part.rule() : bracketed(part)),
            fields,
            part.probe(),
            null,
            List.of(part));
      }
      default -> part(node, rule(Wording.of(node, within), fields), fields);
    };
  }

  /** A field's part says itself where it looks. */
  private ExplainedPart scoped(Node.Scoped scoped, Place within) throws QueryProblem {
    return of(scoped.part(), within, queries.fields(scoped.field()));
  }

  private ExplainedPart part(Node node, String rule, List<String> fields) throws QueryProblem {
    Probe probe = Probe.of(queries.of(node, fields));
    boolean narrowed = isText(fields) && !fields.equals(all);
    Probe anywhere = narrowed ? Probe.of(queries.of(node, all)) : null;
    var parts = new ArrayList<ExplainedPart>();
    for (Node part : isText(fields) ? below(node) : List.<Node>of()) {
      parts.add(of(part, node.at(), fields));
    }
    if (node instanceof Node.NotWithin guarded && isText(fields)) {
      parts.add(part(guarded.word(), Wording.of(guarded.word(), node.at()), fields));
      parts.add(names(guarded, fields));
    }
    return new ExplainedPart(node, rule, fields, probe, anywhere, List.copyOf(parts));
  }

  private ExplainedPart names(Node.NotWithin guarded, List<String> fields) {
    var all = new Node.Any(guarded.at(), guarded.names().nodes());
    Probe probe = Probe.of(queries.names(guarded, fields));
    return new ExplainedPart(all, Wording.of(all, all.at()), fields, probe, null, List.of());
  }

  private static boolean isText(List<String> fields) {
    return QueryFields.TEXT.containsAll(fields);
  }

  private static List<Node> below(Node node) {
    return switch (node) {
      case Node.All all -> grouped(all);
      case Node.Any any -> any.parts();
      case Node.AtLeast list -> list.parts();
      case Node.Near near -> List.of(near.left(), near.right());
      default -> List.of();
    };
  }

  /** The parser takes a vocabulary that joins parts with AND apart; here it is one part again. */
  private static List<Node> grouped(Node.All all) {
    var groups = new ArrayList<Node>();
    Place last = null;
    for (Node part : all.parts()) {
      Place use = part instanceof Node.Not ? null : Wording.use(part, all.at());
      if (use != null && use == last) {
        groups.add(joined(groups.removeLast(), part, Wording.inside(part.at(), use)));
      } else {
        groups.add(part);
      }
      last = use;
    }
    return groups;
  }

  private static Node joined(Node before, Node part, Place at) {
    var parts = new ArrayList<Node>();
    if (before instanceof Node.All group) {
      parts.addAll(group.parts());
    } else {
      parts.add(before);
    }
    parts.add(part);
    return new Node.All(at, parts);
  }

  private static String bracketed(ExplainedPart part) {
    return part.node() instanceof Node.Any ? "(" + part.rule() + ")" : part.rule();
  }

  private String rule(String wording, List<String> fields) {
    if (!isText(fields)) {
      return fields.getFirst() + ":" + wording;
    }
    return fields.size() == 1 && !fields.equals(all)
        ? wording + " in the " + fields.getFirst()
        : wording;
  }
}
