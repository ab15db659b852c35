package dev.wirewatch.access.user;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One-time addresses, as whoever asks reaches the program. */
@Component
public class SetUpAddress {

  /** The address of a secret; it belongs to the thread of a request. */
  public String of(String secret) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/set-up/")
        .path(secret)
        .toUriString();
  }
}
