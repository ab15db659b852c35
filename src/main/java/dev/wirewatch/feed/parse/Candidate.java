package dev.wirewatch.feed.parse;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * A charset other than those of Unicode in which feeds are written, and what texts in it look like.
 *
 * @param width bytes for each character beyond ASCII, mostly
 */
record Candidate(Charset charset, Writing writing, int width) {

  /** In the order in which they win if nothing tells them apart. */
  static final List<Candidate> ALL =
      List.of(
          of("windows-1252", Writing.LATIN, 1),
          of("windows-1251", Writing.CYRILLIC, 1),
          of("gb18030", Writing.SIMPLIFIED, 2),
          of("Big5-HKSCS", Writing.TRADITIONAL, 2),
          of("windows-31j", Writing.JAPANESE, 2),
          of("EUC-JP", Writing.JAPANESE, 2),
          of("x-windows-949", Writing.KOREAN, 2),
          of("windows-1253", Writing.GREEK, 1),
          of("ISO-8859-7", Writing.GREEK, 1),
          of("windows-1250", Writing.LATIN, 1),
          of("windows-1254", Writing.LATIN, 1),
          of("windows-1257", Writing.LATIN, 1),
          of("KOI8-R", Writing.CYRILLIC, 1),
          of("KOI8-U", Writing.CYRILLIC, 1),
          of("ISO-8859-5", Writing.CYRILLIC, 1),
          of("IBM866", Writing.CYRILLIC, 1),
          of("x-MacCyrillic", Writing.CYRILLIC, 1),
          of("windows-1255", Writing.HEBREW, 1),
          of("windows-1256", Writing.ARABIC, 1),
          of("x-windows-874", Writing.THAI, 1));

  private static Candidate of(String name, Writing writing, int width) {
    return new Candidate(Charset.forName(name), writing, width);
  }

  /** The one of a charset; empty for those that are not judged by their looks. */
  static Optional<Candidate> of(Charset charset) {
    return ALL.stream().filter(one -> one.charset().equals(charset)).findFirst();
  }

  /** How well bytes fit, about 1 for each byte beyond ASCII at best. */
  double fit(byte[] sample) {
    return writing.fit(new String(sample, charset), width);
  }
}
