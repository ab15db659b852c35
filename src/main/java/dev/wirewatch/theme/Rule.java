package dev.wirewatch.theme;

import org.apache.lucene.search.Query;

/** A theme's rule in force, ready to run. */
record Rule(String themeId, int version, Query query) {}
