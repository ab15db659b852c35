package dev.wirewatch.view;

import dev.wirewatch.item.Item;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * By what feed readers know an entry again, whatever becomes of its link and of this program's
 * name.
 */
final class EntryId {

  private EntryId() {}

  static String of(Item item) {
    return urn("item " + item.id() + " " + item.firstSeenAt());
  }

  static String of(View view) {
    return urn("view " + view.id() + " of " + view.owner());
  }

  private static String urn(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
