/** Analyses with their claims and evidence in the formats of others. */
@NullMarked
package dev.wirewatch.analysis.files;

import org.jspecify.annotations.NullMarked;
