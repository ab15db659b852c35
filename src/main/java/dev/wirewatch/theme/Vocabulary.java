package dev.wirewatch.theme;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A named part of queries, written {@code @name} in them.
 *
 * @param version number of the last version saved, counted from 1
 */
public record Vocabulary(String name, String query, int version) {

  /** The address of the page that makes a new one. */
  private static final String TAKEN = "new";

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,100}");

  /** A query as it is stored: forms end their lines in another way than files. */
  public static String plain(String query) {
    return query.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** A part that cannot be stored; whether the query can be used is seen later. */
  public static Optional<Flaw> flaw(String name, String query) {
    return Flaw.inText(
            "name",
            name,
            NAME,
            "A vocabulary's name has letters, digits, - and _ only, at most 100, not \"%s\".")
        .or(() ->
            name.equals(TAKEN)
                ? Optional.of(
                    new Flaw("name", "\"new\" means something else here; take another name."))
                : Flaw.inQuery(query));
  }
}
