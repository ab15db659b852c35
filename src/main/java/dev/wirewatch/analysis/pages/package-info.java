/** Pages on which analyses are brought in. */
@NullMarked
package dev.wirewatch.analysis.pages;

import org.jspecify.annotations.NullMarked;
