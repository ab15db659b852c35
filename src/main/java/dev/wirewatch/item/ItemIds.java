package dev.wirewatch.item;

import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out item ids, a block of them for each call of the database's sequence. */
@Component
class ItemIds {

  private static final int BLOCK = 200;

  private final JdbcClient jdbc;
  private final Deque<Long> free = new ArrayDeque<>();

  ItemIds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  synchronized long next() {
    if (free.isEmpty()) {
      long first = jdbc.sql("select nextval('item_id')").query(Long.class).single();
      for (long id = first; id < first + BLOCK; id++) {
        free.add(id);
      }
    }
    return free.remove();
  }
}
