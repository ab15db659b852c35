/** Pages of signing in, of people, of oneself, and of the log. */
@NullMarked
package dev.wirewatch.access.pages;

import org.jspecify.annotations.NullMarked;
