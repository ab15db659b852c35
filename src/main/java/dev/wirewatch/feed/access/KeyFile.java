package dev.wirewatch.feed.access;

import dev.wirewatch.config.Folders;
import dev.wirewatch.config.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The key that secrets are sealed with: 32 random bytes in base64, in a file of the data folder
 * that only its owner may read. It is read anew each time, so that a key that was put back serves
 * at once.
 */
@Component
class KeyFile {

  private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
  private static final int LENGTH = 32;

  private final Path file;

  KeyFile(Folders folders) {
    this.file = folders.key();
  }

  Path path() {
    return file;
  }

  /**
   * The key.
   *
   * @throws SecretsLocked if there is none, or it cannot be read
   */
  SecretKey read() throws SecretsLocked {
    try {
      byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
      if (key.length == LENGTH) {
        return new SecretKeySpec(key, "AES");
      }
      throw new SecretsLocked("The key file " + file + " is damaged. Put it back from a backup.");
    } catch (NoSuchFileException e) {
      throw new SecretsLocked("The key file " + file + " is missing. Put it back from a backup.");
    } catch (IOException e) {
      throw new SecretsLocked("The key file " + file + " cannot be read: " + e.getMessage() + ".");
    } catch (IllegalArgumentException e) {
      throw new SecretsLocked("The key file " + file + " is damaged. Put it back from a backup.");
    }
  }

  /** The key; made if there is none. */
  synchronized SecretKey readOrMake() throws SecretsLocked {
    if (!Files.exists(file)) {
      try {
        make();
      } catch (IOException e) {
        throw new UncheckedIOException("The key file " + file + " cannot be written", e);
      }
    }
    return read();
  }

  private void make() throws IOException {
    byte[] key = new byte[LENGTH];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path whole =
        Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new", OwnerOnly.file());
    Files.writeString(whole, Base64.getEncoder().encodeToString(key) + "\n");
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    LOG.info("{} made: it opens the feeds' passwords, so keep it with your backups", file);
  }
}
