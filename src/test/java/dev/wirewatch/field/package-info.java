/**
 * What people who follow feeds for a living complain about, rebuilt as small documents and held
 * against the whole program: {@code src/test/resources/field}.
 */
@NullMarked
package dev.wirewatch.field;

import org.jspecify.annotations.NullMarked;
