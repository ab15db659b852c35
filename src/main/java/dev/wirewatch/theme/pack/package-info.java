/**
 * Passing themes on: the present state as {@code themes.yml}, some themes as a pack with what they
 * use, and packs from elsewhere, which are looked at before they are applied.
 */
@NullMarked
package dev.wirewatch.theme.pack;

import org.jspecify.annotations.NullMarked;
