@NullMarked
package dev.wirewatch.analysis.claim;

import org.jspecify.annotations.NullMarked;
