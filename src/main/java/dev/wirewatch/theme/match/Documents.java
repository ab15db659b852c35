package dev.wirewatch.theme.match;

import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.query.QueryFields;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** Texts as the query language's fields. */
final class Documents {

  private Documents() {}

  static Document of(ItemText text) {
    var document = new Document();
    document.add(new TextField(QueryFields.TITLE, text.title(), Store.NO));
    document.add(new TextField(QueryFields.SUMMARY, text.summary(), Store.NO));
    keyword(document, QueryFields.OUTLET, text.outlet());
    keyword(document, QueryFields.COUNTRY, text.country());
    keyword(document, QueryFields.LANG, text.language());
    return document;
  }

  private static void keyword(Document document, String field, String value) {
    if (!value.isBlank()) {
      document.add(new StringField(field, QueryFields.keyword(value), Store.NO));
    }
  }
}
