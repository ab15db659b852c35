/** Feeds of our own making, damaged in every way that we know of, and what is read of them. */
@NullMarked
package dev.wirewatch.source.parse.damage;

import org.jspecify.annotations.NullMarked;
