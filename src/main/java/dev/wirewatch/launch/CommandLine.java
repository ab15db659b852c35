package dev.wirewatch.launch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a process, as the operating system keeps it.
 *
 * @param words the program and its arguments; each byte is a character, so that any encoding stays
 *     as it is
 */
record CommandLine(List<String> words) {

  private static final String JAR = "-jar";

  /** How this system writes names of files. */
  private static final Charset NAMES =
      Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"), StandardCharsets.UTF_8);

  /** Reads {@code /proc/self/cmdline}, which ends each word with a zero. */
  static CommandLine of(byte[] bytes) {
    var words = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        words.add(new String(bytes, start, i - start, StandardCharsets.ISO_8859_1));
        start = i + 1;
      }
    }
    return new CommandLine(List.copyOf(words));
  }

  /**
   * Whether it is {@code java -jar …} with no options of the virtual machine but properties. An
   * option, a file of options or a class path says that somebody else has thought about it.
   */
  boolean isPlainJar() {
    int jar = words.indexOf(JAR);
    return jar > 0 && words.subList(1, jar).stream().allMatch(word -> word.startsWith("-D"));
  }

  /** The same of another jar. */
  CommandLine of(Path jar) {
    var all = new ArrayList<>(words);
    byte[] name = jar.toString().getBytes(NAMES);
    all.set(words.indexOf(JAR) + 1, new String(name, StandardCharsets.ISO_8859_1));
    return new CommandLine(List.copyOf(all));
  }

  /** The same with options of the virtual machine before all others. */
  CommandLine with(List<String> options) {
    var all = new ArrayList<String>();
    all.add(words.getFirst());
    all.addAll(options);
    all.addAll(words.subList(1, words.size()));
    return new CommandLine(List.copyOf(all));
  }
}
