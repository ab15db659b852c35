package dev.wirewatch.feed.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/** Reads one body, keeps to the limits, and makes a large one wait for its turn. */
final class BodyReader implements AutoCloseable {

  private static final int SMALLEST_COST = 256;
  private static final int BOMB_FROM = 1 << 20;
  private static final int BOMB_RATIO = 100;

  private final DataSize limit;
  private final LargeDocuments documents;
  private final Exchange exchange;
  private long received;
  private long cost;
  private boolean large;

  BodyReader(DataSize limit, LargeDocuments documents, Exchange exchange) {
    this.limit = limit;
    this.documents = documents;
    this.exchange = exchange;
  }

  /** Bytes that came over the network. */
  long received() {
    return received;
  }

  /** So many bytes have come over the network; tiny portions cost more than their size. */
  void received(int bytes) throws IOException, InterruptedException {
    received += bytes;
    if (received > limit.toBytes()) {
      throw TooLarge.size(limit);
    }
    if (bytes < SMALLEST_COST) {
      charge(SMALLEST_COST - bytes);
    }
  }

  /** All bytes of a stream, which may unpack what is received. */
  byte[] all(InputStream in) throws IOException, InterruptedException {
    var bytes = new ByteArrayOutputStream(16_384);
    byte[] buffer = new byte[8_192];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      bytes.write(buffer, 0, read);
      check(bytes.size());
      charge(read);
    }
    return bytes.toByteArray();
  }

  private void check(int unpacked) throws TooLarge {
    if (unpacked > limit.toBytes()) {
      throw TooLarge.size(limit);
    }
    if (unpacked > BOMB_FROM && unpacked > BOMB_RATIO * received) {
      throw TooLarge.bomb(BOMB_RATIO);
    }
  }

  private void charge(int bytes) throws InterruptedException {
    cost += bytes;
    if (cost > LargeDocuments.FROM_BYTES) {
      large();
      exchange.pause(() -> documents.pace(bytes));
    }
  }

  /** Waits for a place among the large documents. */
  void large() throws InterruptedException {
    if (!large) {
      exchange.pause(documents::enter);
      large = true;
    }
  }

  @Override
  public void close() {
    if (large) {
      documents.leave();
    }
  }
}
