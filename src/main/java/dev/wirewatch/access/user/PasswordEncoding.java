package dev.wirewatch.access.user;

import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept: as Argon2id hashes with a name in front, so that a better way can come
 * beside it. The same letters from another keyboard are the same password (NIST SP 800-63B,
 * 3.1.1.2: NFKC).
 */
@Configuration(proxyBeanMethods = false)
class PasswordEncoding {

  private static final int AT_ONCE = 2;

  @Bean
  PasswordEncoder passwordEncoder() {
    PasswordEncoder hashes =
        new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    return new Bounded(hashes, new Semaphore(AT_ONCE, true));
  }

  /** Each hash takes 16 MB while it is made: however many are asked for, few are made at once. */
  private record Bounded(PasswordEncoder hashes, Semaphore places) implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      places.acquireUninterruptibly();
      try {
        return hashes.encode(normal(password));
      } finally {
        places.release();
      }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String kept) {
      places.acquireUninterruptibly();
      try {
        return hashes.matches(normal(password), kept);
      } finally {
        places.release();
      }
    }
  }

  private static String normal(@Nullable CharSequence password) {
    return Normalizer.normalize(Objects.requireNonNullElse(password, ""), Normalizer.Form.NFKC);
  }
}
