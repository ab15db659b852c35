/**
 * The workbench: a rule or a vocabulary is written, checked, tried on test headlines and on all
 * stored items, and saved. Everything is a form that comes back with its answers; a script asks for
 * the same answers while somebody types.
 */
@NullMarked
package dev.wirewatch.theme.pages.workbench;

import org.jspecify.annotations.NullMarked;
