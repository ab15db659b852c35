package dev.wirewatch.item;

import dev.wirewatch.query.QueryFields;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/** An item as the search index has it: nothing that the database could not give again. */
final class ItemDocument {

  static final String ID = "id";
  static final String TIME = "time";
  static final String FEED = "feed";
  static final String STATE = "state";
  static final String THEME = "theme";

  private ItemDocument() {}

  static Term key(long itemId) {
    return new Term(ID, Long.toString(itemId));
  }

  static Document of(Item item) {
    var document = new Document();
    document.add(new StringField(ID, Long.toString(item.id()), Field.Store.NO));
    document.add(new NumericDocValuesField(ID, item.id()));
    document.add(new LongPoint(TIME, item.time().toEpochMilli()));
    document.add(new NumericDocValuesField(TIME, item.time().toEpochMilli()));
    document.add(new StringField(FEED, Long.toString(item.feedId()), Field.Store.NO));
    document.add(new StringField(STATE, item.state().name(), Field.Store.NO));
    document.add(new TextField(QueryFields.TITLE, item.title(), Field.Store.NO));
    document.add(new TextField(QueryFields.SUMMARY, item.summary(), Field.Store.NO));
    document.add(keyword(QueryFields.OUTLET, item.outlet()));
    document.add(keyword(QueryFields.COUNTRY, item.country()));
    document.add(keyword(QueryFields.LANG, item.language()));
    for (Tag tag : item.tags()) {
      document.add(new StringField(THEME, tag.themeId(), Field.Store.NO));
    }
    if (!item.tags().isEmpty()) {
      document.add(new StringField(THEME, ItemFilter.ANY_THEME, Field.Store.NO));
    }
    return document;
  }

  private static StringField keyword(String field, String value) {
    return new StringField(field, QueryFields.keyword(value), Field.Store.NO);
  }
}
