/**
 * What passages claim, as spans that keep their places while the text around them changes. A claim
 * is never rewritten: each change is a version with its time, so that any day can be shown again.
 */
@NamedInterface("claim")
@NullMarked
package dev.wirewatch.analysis.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
