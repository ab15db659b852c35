/** How somebody shows who he is in a browser, and how that is remembered. */
@NullMarked
package dev.wirewatch.access.signin;

import org.jspecify.annotations.NullMarked;
