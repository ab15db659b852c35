package dev.wirewatch.access.user;

import dev.wirewatch.web.BadRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken, and how they are kept (NIST SP 800-63B, 3.1.1): by their length and by
 * a list of the commonest ones, not by the kinds of characters that they have.
 */
@Component
public class Passwords {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 1_000;
  private static final String COMMON = "commonest-passwords.txt";

  private final PasswordEncoder encoder;
  private final Set<String> common = commonest();

  Passwords(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  /**
   * What is kept of a password.
   *
   * @param user whose name is no password
   * @throws BadRequest if it is too short, too long, or one that everybody tries first
   */
  public String encoded(String password, String user) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw new BadRequest(
          "password",
          "A password has at least " + SHORTEST + " characters; this has " + length + ".");
    }
    if (length > LONGEST) {
      throw new BadRequest("password", "A password has at most " + LONGEST + " characters.");
    }
    String plain = plain(password);
    if (common.contains(plain) || plain.equals(plain(user))) {
      throw new BadRequest(
          "password",
          "This password is among those that are tried first; take one that nobody else has.");
    }
    return Objects.requireNonNull(encoder.encode(password));
  }

  private static String plain(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Whether a password is the one of which something was kept. */
  boolean matches(String password, @Nullable String kept) {
    return encoder.matches(password, kept);
  }

  private static Set<String> commonest() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Passwords.class.getResourceAsStream(COMMON)),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Passwords::plain)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
