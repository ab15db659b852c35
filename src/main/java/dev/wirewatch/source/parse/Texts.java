package dev.wirewatch.source.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a feed, as many entries as its tree has. */
record Texts(String title, List<Texts.OfEntry> entries) {

  /** The texts of one entry: HTML, but for the title. */
  record OfEntry(String title, String summary, @Nullable String content, List<String> further) {}
}
