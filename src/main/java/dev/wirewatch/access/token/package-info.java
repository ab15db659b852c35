/** Tokens by which programs act for a user. */
@NullMarked
package dev.wirewatch.access.token;

import org.jspecify.annotations.NullMarked;
