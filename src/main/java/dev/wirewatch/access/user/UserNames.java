package dev.wirewatch.access.user;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.web.BadRequest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What people may be called. */
final class UserNames {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DISPLAY_NAME = 200;

  /** Joins letters of Persian and of Indian scripts, and belongs to their spelling. */
  private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D);

  private UserNames() {}

  /** How names are compared: neither capitals nor the width of letters make another one. */
  static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * A name to sign in with.
   *
   * @throws BadRequest if it is empty, too long, the local editor's, or has characters that do not
   *     show
   */
  static String name(String wish) {
    String name = checked("name", wish, LONGEST_NAME);
    if (key(name).equals(CurrentUser.LOCAL_EDITOR)) {
      throw new BadRequest(
          "name", "\"" + name + "\" is who decided before there were users; take another name.");
    }
    return name;
  }

  /** A name that is shown, with the same limits but longer. */
  static String displayName(String wish) {
    return checked("displayName", wish, LONGEST_DISPLAY_NAME);
  }

  private static String checked(String field, String wish, int longest) {
    String name = Normalizer.normalize(wish, Normalizer.Form.NFC).strip();
    if (name.isEmpty()) {
      throw new BadRequest(field, field + " must not be empty.");
    }
    if (name.codePointCount(0, name.length()) > longest || name.length() > longest) {
      throw new BadRequest(field, field + " may have " + longest + " characters.");
    }
    name.codePoints()
        .filter(UserNames::isUnseen)
        .findFirst()
        .ifPresent(unseen -> {
          throw new BadRequest(
              field,
              field
                  + " has a character that does not show, or turns the order of others (U+%04X);"
                      .formatted(unseen)
                  + " leave it out.");
        });
    return name;
  }

  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> !JOINERS.contains(character);
      default -> false;
    };
  }
}
