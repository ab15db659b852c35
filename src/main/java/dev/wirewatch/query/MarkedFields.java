package dev.wirewatch.query;

import java.util.BitSet;
import java.util.List;

/** The marked texts of an item, by field. */
public final class MarkedFields {

  /** A text without words. */
  public static final MarkedText NONE = new MarkedText(new TextWords(""), 0);

  private final MarkedText[] fields;
  private final BitSet[] lists;

  private MarkedFields(MarkedText... fields) {
    this.fields = fields;
    this.lists = new BitSet[fields.length];
    for (int i = 0; i < fields.length; i++) {
      lists[i] = fields[i].lists();
    }
  }

  /** An item of which nothing else is looked at. */
  public static MarkedFields of(MarkedText title, MarkedText summary) {
    return new MarkedFields(title, summary, NONE, NONE);
  }

  /** An item with all that its feed says. */
  public static MarkedFields of(
      MarkedText title, MarkedText summary, MarkedText body, MarkedText categories) {
    return new MarkedFields(title, summary, body, categories);
  }

  /** One passage of the body, looked at by itself. */
  public static MarkedFields ofPassage(MarkedText passage, MarkedText categories) {
    return new MarkedFields(NONE, NONE, passage, categories);
  }

  /** A field of {@link QueryFields#TEXT}. */
  public MarkedText of(String field) {
    return fields[QueryFields.number(field)];
  }

  MarkedText of(int field) {
    return fields[field];
  }

  /** By field, the numbers of the lists whose words it has. */
  public BitSet[] lists() {
    return lists;
  }

  /** The same texts with the marks of some lists alone. */
  public MarkedFields only(BitSet wanted) {
    return new MarkedFields(
        List.of(fields).stream().map(each -> each.only(wanted)).toArray(MarkedText[]::new));
  }
}
