package dev.wirewatch.kill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * This test's class path with its folders packed into jars. Processes share the classes of jars
 * alone, and with shared classes they start in half the time.
 *
 * @param withTests all of it
 * @param withoutTests without the classes of tests, among which the program would find beans
 */
record ClassPath(String withTests, String withoutTests) {

  static ClassPath packed(Path into) throws IOException {
    var all = new ArrayList<String>();
    var program = new ArrayList<String>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(part);
      boolean packs = Files.isDirectory(path);
      String packed = packs ? jar(path, into.resolve(all.size() + ".jar")).toString() : part;
      all.add(packed);
      if (!path.endsWith("test-classes")) {
        program.add(packed);
      }
    }
    return new ClassPath(joined(all), joined(program));
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
