@NullMarked
package dev.wirewatch.bag;

import org.jspecify.annotations.NullMarked;
