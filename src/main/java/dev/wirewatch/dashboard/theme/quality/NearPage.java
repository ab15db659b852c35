package dev.wirewatch.dashboard.theme.quality;

import org.jspecify.annotations.Nullable;

/** Items that one clause keeps out of a theme, and items that look like it. */
record NearPage(NearMisses.Near near, LookAlikes alike) {

  boolean lists(@Nullable Long itemId) {
    return itemId != null && (near.has(itemId) || alike.has(itemId));
  }
}
