package dev.wirewatch.kill;

import dev.wirewatch.Wirewatch;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * This test's class path with its folders packed into jars. Processes share the classes of jars
 * alone, and with shared classes they start in half the time. Where this build has prepared the
 * program to start, that comes in place of its folder and its libraries.
 *
 * @param withTests all of it
 * @param withoutTests without the classes of tests, among which the program would find beans
 */
record ClassPath(String withTests, String withoutTests) {

  private static final Path PREPARED =
      Path.of(System.getProperty("wirewatch.jar", "").replaceFirst("\\.jar$", ".start"));

  /** What the virtual machine found out of the prepared program; none if it was not prepared. */
  static @Nullable Path cache() {
    // An older build may have left it.
    boolean isOfThisBuild =
        !Boolean.getBoolean("wirewatch.prepare.skip") && Files.exists(PREPARED.resolve("made-of"));
    return isOfThisBuild ? PREPARED.resolve("start.aot") : null;
  }

  static ClassPath packed(Path into) throws IOException, URISyntaxException {
    boolean prepared = cache() != null;
    Path own = Path.of(Wirewatch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var program = new ArrayList<String>();
    var rest = new ArrayList<String>();
    if (prepared) {
      program.add(PREPARED.resolve("wirewatch.jar").toString());
    }
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(part).toAbsolutePath();
      boolean packs = Files.isDirectory(path);
      boolean isOwn = path.equals(own);
      if (!prepared
          || !isOwn && !Files.exists(PREPARED.resolve("lib").resolve(path.getFileName()))) {
        String packed =
            packs ? jar(path, into.resolve(path.getFileName() + ".jar")).toString() : part;
        (prepared || packs && !isOwn ? rest : program).add(packed);
      }
    }
    String withoutTests = joined(program);
    program.addAll(rest);
    return new ClassPath(joined(program), withoutTests);
  }

  private static String joined(List<String> parts) {
    return String.join(File.pathSeparator, parts);
  }

  private static Path jar(Path folder, Path jar) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      out.setLevel(Deflater.NO_COMPRESSION);
      for (Path file : files.filter(file -> !file.equals(folder)).toList()) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        // Spring looks for packages by the entries of their folders.
        boolean isFolder = Files.isDirectory(file);
        out.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
        if (!isFolder) {
          Files.copy(file, out);
        }
      }
    }
    return jar;
  }
}
