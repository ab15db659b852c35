package dev.wirewatch.source.parse;

import dev.wirewatch.source.Entry;
import java.util.List;

/**
 * What a feed document says.
 *
 * @param title name that the publisher gives the feed; may be empty
 * @param language BCP 47 tag that the feed declares for itself; empty if it declares none
 * @param entries in the document's own order
 * @param hints what it says of when to ask again
 * @param lost entries that the document begins, but of which nothing could be read
 * @param mended what had to be repaired to read it, one short sentence each; empty if all was well
 */
public record Parsed(
    String title,
    String language,
    List<Entry> entries,
    int lost,
    PublisherHints hints,
    List<String> mended) {

  /** The same with other entries. */
  public Parsed with(List<Entry> others) {
    return new Parsed(title, language, others, lost, hints, mended);
  }
}
