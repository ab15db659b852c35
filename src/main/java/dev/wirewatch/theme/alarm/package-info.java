/**
 * Notices when a theme tags nothing, or far more than usual, after a change of its rule. The items
 * of the last days are counted before the change reaches those that are stored, and again later.
 */
@NamedInterface("alarm")
@NullMarked
package dev.wirewatch.theme.alarm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
