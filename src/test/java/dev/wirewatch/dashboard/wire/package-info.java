@NullMarked
package dev.wirewatch.dashboard.wire;

import org.jspecify.annotations.NullMarked;
