package dev.wirewatch.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The program as it starts quickest, in a folder beside its jar: unpacked, as a jar in a jar is
 * read with much work, and with what the virtual machine had found out of it once it ran (JEP 483).
 * It fits one jar and one virtual machine, and is not used with others.
 *
 * @param folder beside the jar
 * @param jar that it was made of
 */
record Prepared(Path folder, Path jar) {

  static Prepared of(Path jar) {
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    return new Prepared(jar.resolveSibling(name + ".start"), jar);
  }

  /** The jar to start in place of the other. */
  Path program() {
    return folder.resolve(jar.getFileName());
  }

  /** What the virtual machine found out. */
  Path cache() {
    return folder.resolve("start.aot");
  }

  /** Whether it is there, whole, and of this jar and this virtual machine. */
  boolean fits() throws IOException {
    return Files.isRegularFile(seal()) && Files.readString(seal()).equals(origin());
  }

  /** Says, when all else is done, what it is made of. */
  void complete() throws IOException {
    Files.writeString(seal(), origin());
  }

  private Path seal() {
    return folder.resolve("made-of");
  }

  private String origin() throws IOException {
    var file = Files.readAttributes(jar, BasicFileAttributes.class);
    return "%d bytes of %s, Java %s%n"
        .formatted(file.size(), file.lastModifiedTime(), Runtime.version());
  }
}
