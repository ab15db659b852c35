package dev.wirewatch.idempotency;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys and the answers to what was sent with them. */
@Repository
class KeptAnswers {

  private final JdbcClient jdbc;

  KeptAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The answer to what was sent with a key after a time. */
  Optional<KeptAnswer> find(RequestKey key, Instant after) {
    return jdbc.sql(
            """
            select request_hash, status, content_type, location, body from kept_answer
            where person = :person and request_key = :key and sent_at > :after
              and status is not null
            """)
        .param("person", key.person())
        .param("key", key.key())
        .param("after", after.atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            new KeptAnswer(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getBytes(5)))
        .optional();
  }

  /**
   * Claims a key, before anything else in a transaction, and waits for whoever is about to.
   *
   * @param after what was sent up to then is forgotten
   * @return false if it was claimed meanwhile; the transaction is then good for nothing
   */
  boolean claim(RequestKey key, String requestHash, Instant now, Instant after) {
    jdbc.sql(
            """
            delete from kept_answer
            where person = :person and request_key = :key and sent_at <= :after
            """)
        .param("person", key.person())
        .param("key", key.key())
        .param("after", after.atOffset(ZoneOffset.UTC))
        .update();
    try {
      jdbc.sql(
              """
              insert into kept_answer (person, request_key, request_hash, sent_at)
              values (:person, :key, :hash, :now)
              """)
          .param("person", key.person())
          .param("key", key.key())
          .param("hash", requestHash)
          .param("now", now.atOffset(ZoneOffset.UTC))
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** Keeps the answer to what was sent with a key that this transaction has claimed. */
  void keep(RequestKey key, KeptAnswer answer) {
    jdbc.sql(
            """
            update kept_answer set status = :status, content_type = :type, location = :location,
              body = :body
            where person = :person and request_key = :key
            """)
        .param("status", answer.status())
        .param("type", answer.contentType())
        .param("location", answer.location())
        .param("body", answer.body())
        .param("person", key.person())
        .param("key", key.key())
        .update();
  }

  /** Forgets what was sent up to a time; returns how many that were. */
  int forget(Instant upTo) {
    return jdbc.sql("delete from kept_answer where sent_at <= :upTo")
        .param("upTo", upTo.atOffset(ZoneOffset.UTC))
        .update();
  }
}
