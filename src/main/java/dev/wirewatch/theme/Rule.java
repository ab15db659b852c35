package dev.wirewatch.theme;

import dev.wirewatch.query.WordLists;
import java.util.function.Function;
import org.apache.lucene.search.Query;

/**
 * A theme's rule in force, ready to run.
 *
 * @param query the rule over texts whose words these lists mark
 */
public record Rule(String themeId, int version, Function<WordLists, Query> query) {}
