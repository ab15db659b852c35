package dev.wirewatch.review.batch;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Lists of ids as a batch's parts are stored: 8 bytes each, the most significant first. */
final class PartIds {

  /** Few, as who decides about one of these items waits for all of them. */
  static final int MOST = 500;

  private PartIds() {}

  static byte[] bytes(List<Long> ids) {
    ByteBuffer bytes = ByteBuffer.allocate(ids.size() * Long.BYTES);
    ids.forEach(bytes::putLong);
    return bytes.array();
  }

  static List<Long> ids(byte[] bytes) {
    var ids = new ArrayList<Long>();
    for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
      ids.add(left.getLong());
    }
    return ids;
  }

  static List<List<Long>> parts(List<Long> ids) {
    var parts = new ArrayList<List<Long>>();
    for (int from = 0; from < ids.size(); from += MOST) {
      parts.add(ids.subList(from, Math.min(from + MOST, ids.size())));
    }
    return parts;
  }
}
