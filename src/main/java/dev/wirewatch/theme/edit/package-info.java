/**
 * Themes and vocabularies in the database: seeded from {@code themes.yml}, changed by people, each
 * rule that was ever in force kept as a version.
 */
@NullMarked
package dev.wirewatch.theme.edit;

import org.jspecify.annotations.NullMarked;
