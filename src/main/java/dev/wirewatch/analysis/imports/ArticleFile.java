package dev.wirewatch.analysis.imports;

import org.jspecify.annotations.Nullable;

/**
 * A file as it came in.
 *
 * @param source where it comes from: its name, or its address
 * @param contentType what the server said that it is; null if nobody did
 */
public record ArticleFile(byte[] bytes, String source, @Nullable String contentType) {

  private static final int LONGEST_NAME = 300;

  /** One that was uploaded under a name, which may be any. */
  public static ArticleFile named(byte[] bytes, @Nullable String name) {
    String plain = name == null ? "" : name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
    int length = Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()));
    String shown = plain.substring(0, plain.offsetByCodePoints(0, length));
    return new ArticleFile(bytes, shown.isEmpty() ? "a file" : shown, null);
  }
}
