package dev.wirewatch.bag;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A bag that is written to a stream, part by part: of each part that is gone only its name and its
 * digest are held.
 */
public final class Bag {

  static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
  static final String PAYLOAD = "data/";
  static final String OXUM = "Payload-Oxum";

  /** The same in every bag: when a part was zipped says nothing, and would make bags differ. */
  private static final LocalDateTime ZIPPED = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final List<String> payload = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private long bytes;

  /**
   * Begins one.
   *
   * @param out stays open
   */
  public Bag(OutputStream out) throws IOException {
    zip = new ZipOutputStream(out);
    tag("bagit.txt", DECLARATION);
  }

  /** Writes a part. */
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Adds a part of what the bag is for.
   *
   * @param name below {@code data/}, with slashes between folders
   */
  public void add(String name, Content content) throws IOException {
    var counted = new Counted();
    add(
        PAYLOAD + name,
        payload,
        out -> {
          counted.to(out);
          content.write(counted);
          counted.flush();
        });
    bytes += counted.count;
  }

  /** Adds a part that tells of the bag. */
  public void tag(String name, String text) throws IOException {
    add(name, tags, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes what tells of it all, after which nothing can be added.
   *
   * @param info what else {@code bag-info.txt} shall tell, by label, such as {@code
   *     External-Description}
   */
  public void finish(Map<String, String> info) throws IOException {
    var lines = new LinkedHashMap<>(info);
    lines.put(OXUM, bytes + "." + payload.size());
    var text = new StringBuilder();
    lines.forEach((label, value) ->
        text.append(label).append(": ").append(value.replaceAll("\\s+", " ").strip()).append('\n'));
    tag("bag-info.txt", text.toString());
    tag(Digests.MANIFEST, String.join("", payload));
    List<String> all = List.copyOf(tags);
    add(
        Digests.TAG_MANIFEST,
        new ArrayList<>(),
        out -> out.write(String.join("", all).getBytes(StandardCharsets.UTF_8)));
    zip.finish();
  }

  private void add(String name, List<String> manifest, Content content) throws IOException {
    if (!Names.isSafe(name) || !names.add(Names.plain(name))) {
      throw new IllegalArgumentException("No name of a part, or the name of another: " + name);
    }
    var entry = new ZipEntry(name);
    entry.setTimeLocal(ZIPPED);
    zip.putNextEntry(entry);
    var digested = new DigestOutputStream(new Part(zip), Digests.sha256());
    content.write(digested);
    zip.closeEntry();
    manifest.add(Digests.line(digested.getMessageDigest(), name));
  }

  /** Whoever writes a part may close it, but not the bag. */
  private static final class Part extends FilterOutputStream {

    Part(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] many, int offset, int length) throws IOException {
      out.write(many, offset, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }

  private static final class Counted extends OutputStream {

    private OutputStream out = OutputStream.nullOutputStream();
    private long count;

    void to(OutputStream target) {
      out = target;
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      count++;
    }

    @Override
    public void write(byte[] many, int offset, int length) throws IOException {
      out.write(many, offset, length);
      count += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
