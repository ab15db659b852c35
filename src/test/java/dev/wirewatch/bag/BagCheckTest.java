package dev.wirewatch.bag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BagCheckTest {

  @TempDir private Path folder;

  private Path written() throws IOException {
    var out = new ByteArrayOutputStream();
    var bag = new Bag(out);
    bag.add("items.json", part -> part.write("[1, 2]".getBytes(StandardCharsets.UTF_8)));
    bag.add("texts/мост.txt", part -> part.write(new byte[300_000]));
    bag.tag("index.html", "<p>");
    bag.finish(Map.of("External-Description", "Two\nlines"));
    return Files.write(folder.resolve("pack.zip"), out.toByteArray());
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }

  private Path zipped(Map<String, byte[]> parts) throws IOException {
    Path file = folder.resolve("changed.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return file;
  }

  private static String text(Map<String, byte[]> parts, String name) {
    return new String(part(parts, name), StandardCharsets.UTF_8);
  }

  private static byte[] part(Map<String, byte[]> parts, String name) {
    return Objects.requireNonNull(parts.get(name));
  }

  @Test
  void aBagIsWhatTheStandardSays() throws Exception {
    Map<String, byte[]> parts = parts(written());
    assertThat(text(parts, "bagit.txt"))
        .isEqualTo("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    assertThat(text(parts, "bag-info.txt"))
        .isEqualTo("External-Description: Two lines\nPayload-Oxum: 300006.2\n");
    String digest =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(part(parts, "data/items.json")));
    assertThat(text(parts, "manifest-sha256.txt"))
        .startsWith(digest + "  data/items.json\n")
        .hasLineCount(2);
    assertThat(text(parts, "tagmanifest-sha256.txt"))
        .contains("  bagit.txt\n", "  bag-info.txt\n", "  manifest-sha256.txt\n", "  index.html\n");
  }

  @Test
  void whatIsWholeIsToldSoPackedAnewToo() throws Exception {
    Path file = written();
    assertThat(BagCheck.of(file)).isEqualTo(new BagCheck.Result(7, List.of()));
    assertThat(BagCheck.of(zipped(parts(file))).problems()).isEmpty();
    assertThat(BagCommand.isMeant("verify", file.toString(), "--x=y")).isTrue();
    assertThat(BagCommand.run("verify", file.toString())).isZero();
  }

  private enum Change {
    BYTE(
        parts -> changeByte(parts, "data/items.json", 1),
        "data/items.json is not as it was written."),
    TAKEN_AWAY(parts -> parts.remove("data/items.json"), "data/items.json is missing."),
    ADDED(parts -> parts.put("data/more.json", new byte[1]), "data/more.json was added"),
    ADDED_BESIDE(parts -> parts.put("more.html", new byte[1]), "more.html was added"),
    MANIFEST(
        parts -> changeByte(parts, "manifest-sha256.txt", 0),
        "manifest-sha256.txt is not as it was written."),
    MANIFEST_WITHOUT_A_LINE(
        parts -> {
          parts.put("manifest-sha256.txt", new byte[0]);
          parts.remove("data/items.json");
        },
        "manifest-sha256.txt is not as it was written."),
    NO_MANIFEST(parts -> parts.remove("manifest-sha256.txt"), "manifest-sha256.txt is missing"),
    NO_TAG_MANIFEST(
        parts -> parts.remove("tagmanifest-sha256.txt"), "tagmanifest-sha256.txt is missing"),
    DECLARATION(parts -> parts.remove("bagit.txt"), "bagit.txt is missing"),
    INFORMATION(
        parts -> changeByte(parts, "bag-info.txt", 3), "bag-info.txt is not as it was written."),
    PAGE(parts -> changeByte(parts, "index.html", 0), "index.html is not as it was written."),
    NAME_THAT_LEADS_AWAY(parts -> parts.put("../evil", new byte[1]), "may lead elsewhere: ../evil"),
    OTHER_CASE(
        parts -> parts.put("data/Items.json", new byte[1]), "data/Items.json is in it twice"),
    BOMB(
        parts -> parts.put("data/items.json", new byte[50 << 20]),
        "data/items.json is longer than");

    private final Consumer<Map<String, byte[]>> change;
    private final String words;

    private static void changeByte(Map<String, byte[]> parts, String name, int at) {
      parts.computeIfPresent(
          name,
          (same, bytes) -> {
            bytes[at] ^= 1;
            return bytes;
          });
    }

    Change(Consumer<Map<String, byte[]>> change, String words) {
      this.change = change;
      this.words = words;
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasChangedIsNamed(Change change) throws Exception {
    Map<String, byte[]> parts = parts(written());
    change.change.accept(parts);
    Path file = zipped(parts);
    assertThat(BagCheck.of(file).problems()).anyMatch(problem -> problem.contains(change.words));
    assertThat(BagCommand.isMeant("verify", file.toString())).isTrue();
    assertThat(BagCommand.run("verify", file.toString())).isEqualTo(1);
  }

  @Test
  void aPartThatIsInItTwiceIsNamed() throws Exception {
    Map<String, byte[]> parts = parts(written());
    parts.put("data/itemz.json", new byte[1]);
    byte[] zip = Files.readAllBytes(zipped(parts));
    String bytes = new String(zip, StandardCharsets.ISO_8859_1).replace("itemz", "items");
    Path file = folder.resolve("twice.zip");
    Files.writeString(file, bytes, StandardCharsets.ISO_8859_1);
    assertThat(BagCheck.of(file).problems()).contains("data/items.json is in it twice.");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 17, 28})
  void aByteThatChangedInTheFileIsFound(int behind) throws Exception {
    byte[] bytes = Files.readAllBytes(written());
    // The name of the part, what it holds, and the sum over that.
    int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("data/items.json");
    bytes[name + behind] ^= 0x10;
    Path file = Files.write(folder.resolve("bit.zip"), bytes);
    assertThat(BagCommand.run("verify", file.toString())).isEqualTo(1);
  }

  @Test
  void otherFilesAreNoBags() throws Exception {
    Path text = Files.writeString(folder.resolve("a.txt"), "a");
    assertThat(BagCommand.isMeant("verify", text.toString())).isFalse();
    assertThat(
            BagCommand.isMeant("verify", zipped(Map.of("wirewatch.mv.db", new byte[1])).toString()))
        .isFalse();
    assertThat(BagCommand.isMeant("verify", folder.resolve("none").toString())).isFalse();
  }
}
