@NullMarked
package dev.wirewatch.review.batch;

import org.jspecify.annotations.NullMarked;
