package dev.wirewatch.feed.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files of this package's tests, and how they are read. */
final class Outlines {

  private Outlines() {}

  static byte[] file(String name) {
    try (InputStream file = Outlines.class.getResourceAsStream("/feed/list/" + name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OpmlReader.Opml read(String name) {
    return OpmlReader.read(file(name), null);
  }

  /** An OPML document around a body. */
  static byte[] opml(String body) {
    return ("<opml version=\"2.0\"><body>" + body + "</body></opml>")
        .getBytes(StandardCharsets.UTF_8);
  }

  static String outline(String attributes) {
    return "<outline " + attributes + "/>";
  }

  /** Outlines in words, as in {@code Asia / Japan: NHK}. */
  static List<String> words(OpmlReader.Opml opml) {
    return opml.outlines().stream()
        .map(outline -> (outline.group() + ": " + outline.title()).strip())
        .toList();
  }
}
