/**
 * Mends documents that are not well-formed, so that no entry is lost that a reader can see; each
 * repair is told.
 */
@NullMarked
package dev.wirewatch.source.mend;

import org.jspecify.annotations.NullMarked;
