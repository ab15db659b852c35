package dev.wirewatch.feed;

import dev.wirewatch.source.read.KnownOutlets;
import dev.wirewatch.source.read.OutletLookup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names that the desk itself has given to outlets. Others write them in another case, with an
 * article or as a host ("www.tass.com"); what means the same outlet gets the desk's name.
 */
@Component
public class DeskOutlets implements KnownOutlets {

  private final JdbcClient jdbc;

  DeskOutlets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The names as they are now. */
  @Override
  public OutletLookup names() {
    var names = new OutletLookup();
    jdbc.sql("select outlet, url from feed where outlet <> '' and deleted_at is null order by id")
        .query((row, number) -> names.add(row.getString(1), row.getString(2)))
        .list();
    return names;
  }
}
