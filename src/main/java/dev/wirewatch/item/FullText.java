package dev.wirewatch.item;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of an item beyond its headline and summary: plain text, a paragraph a line.
 * Long, and rarely read; so it is kept as the database has it (UTF-8, deflated as RFC 1950 says)
 * until somebody reads it.
 */
public final class FullText {

  /** Where a feed says no more than the summary does. */
  public static final FullText NONE = new FullText(new byte[0]);

  private final byte[] deflated;

  private FullText(byte[] deflated) {
    this.deflated = deflated;
  }

  public static FullText of(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    var bytes = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(bytes)) {
      deflating.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FullText(bytes.toByteArray());
  }

  /** As the database has it; null if it has none. */
  static FullText stored(byte @Nullable [] deflated) {
    return deflated == null ? NONE : new FullText(deflated);
  }

  byte[] deflated() {
    return deflated;
  }

  public boolean isEmpty() {
    return deflated.length == 0;
  }

  /** The text; each call inflates it again. */
  public String text() {
    if (isEmpty()) {
      return "";
    }
    var bytes = new ByteArrayOutputStream();
    try (var inflating = new InflaterOutputStream(bytes)) {
      inflating.write(deflated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FullText text && Arrays.equals(deflated, text.deflated);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(deflated);
  }
}
