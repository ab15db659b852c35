package dev.wirewatch.storage;

import org.springframework.dao.TransientDataAccessResourceException;

/** Nothing can be stored at present; the message says why, and what ends it, as sentences. */
public final class StorageClosed extends TransientDataAccessResourceException {

  StorageClosed(Trouble trouble) {
    super(trouble.sentence());
  }
}
