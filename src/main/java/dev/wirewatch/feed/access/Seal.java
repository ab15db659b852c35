package dev.wirewatch.feed.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals secrets with AES-256-GCM (NIST SP 800-38D), each time with a fresh nonce, and bound to
 * their feed, so that nobody can move them to another one in the database.
 */
@Component
class Seal {

  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final KeyFile key;
  private final SecureRandom random = new SecureRandom();

  Seal(KeyFile key) {
    this.key = key;
  }

  byte[] close(Secrets secrets, long feedId) throws SecretsLocked {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    SecretKey secret = key.readOrMake();
    try {
      byte[] body = cipher(Cipher.ENCRYPT_MODE, secret, nonce, feedId).doFinal(secrets.bytes());
      return ByteBuffer.allocate(1 + NONCE + body.length).put(VERSION).put(nonce).put(body).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Secrets open(byte[] sealed, long feedId) throws SecretsLocked {
    byte[] nonce = new byte[NONCE];
    ByteBuffer in = ByteBuffer.wrap(sealed);
    if (sealed.length <= NONCE || in.get() != VERSION) {
      throw locked();
    }
    in.get(nonce);
    byte[] body = new byte[in.remaining()];
    in.get(body);
    SecretKey secret = key.read();
    try {
      return Secrets.of(cipher(Cipher.DECRYPT_MODE, secret, nonce, feedId).doFinal(body));
    } catch (AEADBadTagException e) {
      throw locked();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, long feedId)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(feedId).array());
    return cipher;
  }

  private SecretsLocked locked() {
    return new SecretsLocked(
        "They were stored with another key than the one in "
            + key.path()
            + ". Put the right key back, or enter the secrets again.");
  }
}
