/**
 * Which stored item an entry of a feed is, if any: decided here and nowhere else, from all that is
 * known of the feed. Knows nothing of databases; {@link dev.wirewatch.item.identity.Recognition} is
 * asked, the other classes are its rules. Told at length in {@code src/docs/identity.md}.
 */
@NullMarked
package dev.wirewatch.item.identity;

import org.jspecify.annotations.NullMarked;
