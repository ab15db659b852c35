@NullMarked
package dev.wirewatch.dashboard.item;

import org.jspecify.annotations.NullMarked;
