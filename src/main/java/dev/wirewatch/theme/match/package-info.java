/**
 * Runs rules over texts, all at once, and finds the words that made them match. Knows no database:
 * rules come in, tags with their evidence go out.
 */
@NullMarked
package dev.wirewatch.theme.match;

import org.jspecify.annotations.NullMarked;
