@NullMarked
package dev.wirewatch.dashboard.feed;

import org.jspecify.annotations.NullMarked;
