package dev.wirewatch.item;

import dev.wirewatch.query.Passages;
import dev.wirewatch.query.QueryFields;
import dev.wirewatch.query.TextWords;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** An item as a document of the search index, and the fields that it has. */
public final class ItemDocument {

  /** The item's id, to look for and to read. */
  public static final String ID = "id";

  /** When the item counts as published, in milliseconds since 1970. */
  public static final String TIME = "time";

  /** The name of the desk's {@link State}. */
  public static final String STATE = "state";

  /** Ids of the themes that the item has, whoever said so. */
  public static final String THEME = "theme";

  static final String FEED = "feed";

  /** When a poll first carried the item, in milliseconds since 1970. */
  static final String SEEN = "seen";

  /** How the index keeps its documents: a list that begins with the newest reads no others. */
  static final Sort NEWEST_FIRST = sort(true);

  static final Sort OLDEST_FIRST = sort(false);

  private static final FieldType WORDS = words();

  private ItemDocument() {}

  private static Sort sort(boolean descending) {
    return new Sort(
        new SortField(TIME, SortField.Type.LONG, descending),
        new SortField(SEEN, SortField.Type.LONG, descending),
        new SortField(ID, SortField.Type.LONG, descending));
  }

  /** Lists are sorted by time, so nobody asks how well a text matches. */
  private static FieldType words() {
    var type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  static Term key(long itemId) {
    return new Term(ID, Long.toString(itemId));
  }

  static Document of(IndexedItem item) {
    var document = new Document();
    document.add(new StringField(ID, Long.toString(item.id()), Field.Store.NO));
    document.add(new NumericDocValuesField(ID, item.id()));
    document.add(new LongPoint(TIME, item.time().toEpochMilli()));
    document.add(new NumericDocValuesField(TIME, item.time().toEpochMilli()));
    document.add(new NumericDocValuesField(SEEN, item.firstSeenAt().toEpochMilli()));
    document.add(new StringField(FEED, Long.toString(item.feedId()), Field.Store.NO));
    document.add(new StringField(STATE, item.state().name(), Field.Store.NO));
    document.add(new Field(QueryFields.TITLE, item.title().stream(), WORDS));
    document.add(new Field(QueryFields.SUMMARY, item.summary().stream(), WORDS));
    if (!item.body().isEmpty()) {
      TextWords body = Passages.joined(item.body().text());
      document.add(new Field(QueryFields.BODY, body.stream(), WORDS));
      document.add(new NumericDocValuesField(QueryFields.PASSAGES, Passages.count(body)));
    }
    if (!item.categories().isEmpty()) {
      TextWords categories = Passages.joined(String.join("\n", item.categories()));
      document.add(new Field(QueryFields.CATEGORY, categories.stream(), WORDS));
    }
    document.add(keyword(QueryFields.OUTLET, item.outlet()));
    document.add(keyword(QueryFields.COUNTRY, item.country()));
    document.add(keyword(QueryFields.LANG, item.language()));
    for (String theme : item.themes()) {
      document.add(new StringField(THEME, theme, Field.Store.NO));
    }
    if (!item.themes().isEmpty()) {
      document.add(new StringField(THEME, ItemFilter.ANY_THEME, Field.Store.NO));
    }
    return document;
  }

  private static StringField keyword(String field, String value) {
    return new StringField(field, QueryFields.keyword(value), Field.Store.NO);
  }
}
