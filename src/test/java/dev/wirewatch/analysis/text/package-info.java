/** Articles as people paste them, one fixture per kind of paste. */
@NullMarked
package dev.wirewatch.analysis.text;

import org.jspecify.annotations.NullMarked;
