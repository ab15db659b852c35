@NullMarked
package dev.wirewatch.analysis.state;

import org.jspecify.annotations.NullMarked;
