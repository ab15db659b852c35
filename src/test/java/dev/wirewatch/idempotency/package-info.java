@NullMarked
package dev.wirewatch.idempotency;

import org.jspecify.annotations.NullMarked;
