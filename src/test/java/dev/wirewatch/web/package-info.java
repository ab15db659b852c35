@NullMarked
package dev.wirewatch.web;

import org.jspecify.annotations.NullMarked;
