/**
 * Who did what, when, before and after: rows that are only added, each with a hash over itself and
 * the row before.
 */
@NamedInterface("log")
@NullMarked
package dev.wirewatch.access.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
