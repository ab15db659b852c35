package dev.wirewatch.theme;

import java.util.List;

/**
 * All themes and vocabularies at one moment.
 *
 * @param revision grows with every change
 * @param vocabularies by name
 * @param themes in the desk's order
 * @param rules what runs, in the order of the themes; a theme without a good version has none
 */
public record RuleBook(
    long revision, List<Vocabulary> vocabularies, List<Theme> themes, List<Rule> rules) {}
