package dev.wirewatch.item;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people decided of items, in short rows. Whoever changes an item that is stored, its tags or
 * its state locks its row here, and nobody else: so decisions do not wait for polls that only read
 * or write what feeds say.
 */
@Repository
class ItemStates {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  ItemStates(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  /** Nobody has decided about items that are just being stored. */
  void insert(Collection<NewItem> items) {
    jdbc.batchUpdate(
        "insert into item_state (item_id, state, decided) values (?, 'NEW', false)",
        items,
        500,
        (row, item) -> row.setLong(1, item.id()));
  }

  /** Lets nobody else change items until the transaction ends; returns their states. */
  Map<Long, State> hold(SortedSet<Long> itemIds) {
    var states = new HashMap<Long, State>();
    for (List<Long> part : ParameterBatches.of(itemIds)) {
      client
          .sql(
              """
              select item_id, state from item_state where item_id in (:ids)
              order by item_id for update
              """)
          .param("ids", part)
          .query(row -> {
            states.put(row.getLong(1), State.valueOf(row.getString(2)));
          });
    }
    return states;
  }

  /** Notes that somebody decided about items, and what state they have by that, if any. */
  void decide(Collection<Long> ids, @Nullable State state) {
    for (List<Long> part : ParameterBatches.of(ids)) {
      client
          .sql(
              """
              update item_state set state = coalesce(:state, state), decided = true
              where item_id in (:ids)
              """)
          .param("state", state == null ? null : state.name())
          .param("ids", part)
          .update();
    }
  }

  void set(Collection<Long> ids, State state) {
    for (List<Long> part : ParameterBatches.of(ids)) {
      client
          .sql("update item_state set state = :state where item_id in (:ids)")
          .param("state", state.name())
          .param("ids", part)
          .update();
    }
  }

  /** Gives an item the state that was last set for copies of it, if any was. */
  void move(Collection<Long> copies, long itemId) {
    for (List<Long> part : ParameterBatches.of(copies)) {
      client
          .sql("select state from item_state where item_id in (:ids) and decided order by item_id")
          .param("ids", part)
          .query((row, number) -> State.valueOf(row.getString(1)))
          .list()
          .forEach(state -> decide(List.of(itemId), state == State.NEW ? null : state));
    }
  }

  /**
   * Lets nobody decide any more about some items of feeds about which nobody ever did.
   *
   * @return their ids; empty only if there are none
   */
  List<Long> holdUndecided(Collection<Long> feedIds, int most) {
    while (true) {
      List<Long> found = undecided(feedIds, most);
      List<Long> held = found.isEmpty() ? found : stillUndecided(found);
      if (found.isEmpty() || !held.isEmpty()) {
        return held;
      }
    }
  }

  private List<Long> undecided(Collection<Long> feedIds, int most) {
    return client
        .sql(
            """
            select i.id from item i join item_state s on s.item_id = i.id
            where i.feed_id in (:feeds) and not s.decided limit :most
            """)
        .param("feeds", feedIds)
        .param("most", most)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private List<Long> stillUndecided(List<Long> ids) {
    return client
        .sql(
            """
            select item_id from item_state where item_id in (:ids) and not decided
            order by item_id for update
            """)
        .param("ids", ids)
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
