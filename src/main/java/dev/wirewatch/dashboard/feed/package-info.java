/** A feed's own page: how it is doing and why, what it brought, and every poll. */
@NullMarked
package dev.wirewatch.dashboard.feed;

import org.jspecify.annotations.NullMarked;
