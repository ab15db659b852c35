package dev.wirewatch.fetch;

import java.io.IOException;

/** A redirect that cannot be followed; the message says why, as a sentence. */
final class BadRedirect extends IOException {

  BadRedirect(String message) {
    super(message);
  }
}
