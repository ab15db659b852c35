@NullMarked
package dev.wirewatch.dashboard;

import org.jspecify.annotations.NullMarked;
