@NullMarked
package dev.wirewatch.analysis.api;

import org.jspecify.annotations.NullMarked;
