@NullMarked
package dev.wirewatch.storage;

import org.jspecify.annotations.NullMarked;
