/**
 * Themes, vocabularies, their versions and test headlines in the database. {@code themes.yml} seeds
 * them: an entry that is new or changed since is taken over at the start, except where people
 * changed it in the program. The rule in force of a theme is that of its last version; a version is
 * only made of what can be used, so that a theme that goes bad keeps running as it was.
 */
@NullMarked
package dev.wirewatch.theme.store;

import org.jspecify.annotations.NullMarked;
