@NullMarked
package dev.wirewatch.dashboard.feed.one;

import org.jspecify.annotations.NullMarked;
