/** Digests, originals, and what the database and the HTTP API make of them. */
@NullMarked
package dev.wirewatch.analysis;

import org.jspecify.annotations.NullMarked;
