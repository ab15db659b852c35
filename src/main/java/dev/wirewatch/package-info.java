/** The program; one package per feature, the dependencies pointing one way. */
@NullMarked
package dev.wirewatch;

import org.jspecify.annotations.NullMarked;
