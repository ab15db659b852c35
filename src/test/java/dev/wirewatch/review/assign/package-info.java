@NullMarked
package dev.wirewatch.review.assign;

import org.jspecify.annotations.NullMarked;
