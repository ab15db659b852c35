/**
 * Changing themes and vocabularies: checked, tried on the test headlines, saved as new versions in
 * one transaction, or refused as a whole with the place of what is wrong.
 */
@NamedInterface("edit")
@NullMarked
package dev.wirewatch.theme.edit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
