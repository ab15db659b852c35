package dev.wirewatch.bag;

import java.util.Arrays;
import java.util.Locale;

/** Names of parts, which must not lead out of the folder that a bag is unpacked to. */
final class Names {

  private static final int LONGEST = 500;

  private Names() {}

  static boolean isSafe(String name) {
    return name.length() <= LONGEST
        && name.chars().noneMatch(sign -> sign < ' ' || "\\:*?\"<>|%".indexOf(sign) >= 0)
        && Arrays.stream(name.split("/", -1))
            .noneMatch(folder -> folder.isEmpty() || folder.equals(".") || folder.equals(".."));
  }

  /** The same for two names that are one where upper and lower case are not told apart. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
