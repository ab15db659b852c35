/** The wire as a page shows it: what is asked for, the list of items, and why each is there. */
@NullMarked
package dev.wirewatch.dashboard.wire;

import org.jspecify.annotations.NullMarked;
