package dev.wirewatch.source.charset;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * A charset other than those of Unicode in which feeds are written, and what texts in it look like.
 *
 * @param width bytes for each character beyond ASCII, mostly
 */
record CharsetCandidate(Charset charset, ScriptModel writing, int width) {

  /** In the order in which they win if nothing tells them apart. */
  static final List<CharsetCandidate> ALL =
      List.of(
          of("windows-1252", ScriptModel.LATIN, 1),
          of("windows-1251", ScriptModel.CYRILLIC, 1),
          of("gb18030", ScriptModel.SIMPLIFIED, 2),
          of("Big5-HKSCS", ScriptModel.TRADITIONAL, 2),
          of("windows-31j", ScriptModel.JAPANESE, 2),
          of("EUC-JP", ScriptModel.JAPANESE, 2),
          of("x-windows-949", ScriptModel.KOREAN, 2),
          of("windows-1253", ScriptModel.GREEK, 1),
          of("ISO-8859-7", ScriptModel.GREEK, 1),
          of("windows-1250", ScriptModel.LATIN, 1),
          of("windows-1254", ScriptModel.LATIN, 1),
          of("windows-1257", ScriptModel.LATIN, 1),
          of("KOI8-R", ScriptModel.CYRILLIC, 1),
          of("KOI8-U", ScriptModel.CYRILLIC, 1),
          of("ISO-8859-5", ScriptModel.CYRILLIC, 1),
          of("IBM866", ScriptModel.CYRILLIC, 1),
          of("x-MacCyrillic", ScriptModel.CYRILLIC, 1),
          of("windows-1255", ScriptModel.HEBREW, 1),
          of("windows-1256", ScriptModel.ARABIC, 1),
          of("x-windows-874", ScriptModel.THAI, 1));

  private static CharsetCandidate of(String name, ScriptModel writing, int width) {
    return new CharsetCandidate(Charset.forName(name), writing, width);
  }

  /** The one of a charset; empty for those that are not judged by their looks. */
  static Optional<CharsetCandidate> of(Charset charset) {
    return ALL.stream().filter(one -> one.charset().equals(charset)).findFirst();
  }

  /** How well bytes fit, about 1 for each byte beyond ASCII at best. */
  double fit(byte[] sample) {
    return writing.fit(new String(sample, charset), width);
  }
}
