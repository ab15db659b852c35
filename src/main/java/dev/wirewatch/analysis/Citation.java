package dev.wirewatch.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A source that a passage cites.
 *
 * @param outlet the source's name
 * @param date day of the cited report, the year taken from the analysis where the text gives none
 * @param text the citation as printed
 * @param feedId the feed of that outlet, if one is configured
 */
public record Citation(
    String outlet, @Nullable LocalDate date, String text, @Nullable Long feedId) {}
