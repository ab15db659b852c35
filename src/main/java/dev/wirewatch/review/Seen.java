package dev.wirewatch.review;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who decides knew of what was decided before.
 *
 * @param last id of the item's last decision that held; null if there was none
 */
public record Seen(@Nullable Long last) {}
