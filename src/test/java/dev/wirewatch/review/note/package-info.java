@NullMarked
package dev.wirewatch.review.note;

import org.jspecify.annotations.NullMarked;
