@NullMarked
package dev.wirewatch.analysis.files;

import org.jspecify.annotations.NullMarked;
