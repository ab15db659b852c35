package dev.wirewatch.fetch;

import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** A document exceeds what may be taken from a server; the message says how, as a sentence. */
final class TooLarge extends IOException {

  private TooLarge(String message) {
    super(message);
  }

  static TooLarge size(DataSize limit) {
    return new TooLarge(
        "The document is larger than "
            + limit.toKilobytes()
            + " kB, more than wirewatch.poll.max-size allows.");
  }

  static TooLarge bomb(int ratio) {
    return new TooLarge(
        "The document unpacks to more than "
            + ratio
            + " times its size, as only documents do that are meant to do harm.");
  }
}
