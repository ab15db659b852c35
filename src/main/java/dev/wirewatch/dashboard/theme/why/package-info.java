/**
 * Why an item has a theme or has it not, for people: on the page of an item, and for headlines and
 * addresses that somebody missed on the wire.
 */
@NullMarked
package dev.wirewatch.dashboard.theme.why;

import org.jspecify.annotations.NullMarked;
