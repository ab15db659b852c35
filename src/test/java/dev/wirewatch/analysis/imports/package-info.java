@NullMarked
package dev.wirewatch.analysis.imports;

import org.jspecify.annotations.NullMarked;
