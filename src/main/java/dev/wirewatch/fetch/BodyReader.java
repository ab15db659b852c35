package dev.wirewatch.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Reads one body, keeps to the limits, and makes a large one wait for its turn. */
final class BodyReader implements AutoCloseable {

  private static final int SMALLEST_COST = 256;
  private static final int BOMB_FROM = 256 * 1024;
  private static final int BOMB_RATIO = 100;

  private static final int FIRST_PART = 16 * 1024;
  private static final int PART = 64 * 1024;

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

  /**
   * All bytes of a stream, which may unpack what is received. The parts of a large document are
   * kept outside the heap until it is whole, so that one that is refused leaves nothing to collect.
   */
  byte[] all(InputStream in) throws IOException, InterruptedException {
    try (var outside = Arena.ofConfined()) {
      var full = new ArrayList<MemorySegment>();
      byte[] part = new byte[FIRST_PART];
      int filled = 0;
      int size = 0;
      for (int read = in.read(part);
          read >= 0;
          read = in.read(part, filled, part.length - filled)) {
        size += read;
        filled += read;
        check(size);
        charge(read);
        if (filled == part.length && size < LargeDocuments.FROM_BYTES) {
          full.add(MemorySegment.ofArray(part));
          part = new byte[PART];
          filled = 0;
        } else if (filled == part.length) {
          full.add(outside.allocate(part.length).copyFrom(MemorySegment.ofArray(part)));
          filled = 0;
        }
      }
      return joined(full, part, size);
    }
  }

  private static byte[] joined(List<MemorySegment> full, byte[] last, int size) {
    byte[] bytes = full.isEmpty() ? Arrays.copyOf(last, size) : new byte[size];
    MemorySegment whole = MemorySegment.ofArray(bytes);
    int at = 0;
    for (MemorySegment part : full) {
      whole.asSlice(at).copyFrom(part);
      at += Math.toIntExact(part.byteSize());
    }
    System.arraycopy(last, 0, bytes, at, size - at);
    return bytes;
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
  private void large() throws InterruptedException {
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
