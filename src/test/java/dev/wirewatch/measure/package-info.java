@NullMarked
package dev.wirewatch.measure;

import org.jspecify.annotations.NullMarked;
