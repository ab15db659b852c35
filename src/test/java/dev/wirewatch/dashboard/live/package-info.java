@NullMarked
package dev.wirewatch.dashboard.live;

import org.jspecify.annotations.NullMarked;
