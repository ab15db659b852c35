/** The page of one item: its versions, its themes, and what was decided about it. */
@NullMarked
package dev.wirewatch.dashboard.item;

import org.jspecify.annotations.NullMarked;
