package dev.wirewatch.analysis;

import java.util.Set;

/** The themes that passages can be about. */
@FunctionalInterface
interface KnownThemes {

  Set<String> ids();
}
