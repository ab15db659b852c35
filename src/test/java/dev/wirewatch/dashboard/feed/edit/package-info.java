@NullMarked
package dev.wirewatch.dashboard.feed.edit;

import org.jspecify.annotations.NullMarked;
