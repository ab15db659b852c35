/** Analyses, their claims and their evidence over HTTP. */
@NullMarked
package dev.wirewatch.analysis.api;

import org.jspecify.annotations.NullMarked;
