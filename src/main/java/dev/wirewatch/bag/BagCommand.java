package dev.wirewatch.bag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command {@code verify FILE}, where the file is a bag and no backup. */
public final class BagCommand {

  private static final Logger LOG = LoggerFactory.getLogger(BagCommand.class);

  private BagCommand() {}

  /** Whether the words of a command line are this command. */
  public static boolean isMeant(String... words) {
    List<String> plain = plain(words);
    return plain.size() == 2
        && plain.getFirst().equals("verify")
        && BagCheck.isBag(Path.of(plain.getLast()));
  }

  private static List<String> plain(String... words) {
    return Arrays.stream(words).filter(word -> !word.startsWith("--")).toList();
  }

  /**
   * Tells in the log what became of it.
   *
   * @return the exit code; 0 if it is whole
   */
  public static int run(String... words) {
    Path file = Path.of(plain(words).getLast());
    try {
      BagCheck.Result result = BagCheck.of(file);
      if (result.problems().isEmpty()) {
        LOG.info("{} is whole: {} parts are as they were written.", file, result.parts());
        return 0;
      }
      LOG.error("{} is not what was written:", file);
      result.problems().forEach(problem -> LOG.error("{}", problem));
    } catch (IOException e) {
      LOG.error("{} cannot be read: {}", file, e.toString());
    }
    return 1;
  }
}
