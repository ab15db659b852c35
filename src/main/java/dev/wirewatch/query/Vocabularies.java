package dev.wirewatch.query;

import java.util.Optional;

/** Named parts of queries: {@code @russia} in a query stands for the query with that name. */
@FunctionalInterface
public interface Vocabularies {

  Vocabularies NONE = name -> Optional.empty();

  /** The query that a name stands for, without its {@code @}. */
  Optional<String> query(String name);
}
