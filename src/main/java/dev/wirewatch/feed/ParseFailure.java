package dev.wirewatch.feed;

/** A document holds no feed; the message tells a reader what came instead and what to do. */
final class ParseFailure extends Exception {

  ParseFailure(String message) {
    super(message);
  }
}
