/** People who sign in: their names, roles, passwords, and how the first one comes to be. */
@NullMarked
package dev.wirewatch.access.user;

import org.jspecify.annotations.NullMarked;
