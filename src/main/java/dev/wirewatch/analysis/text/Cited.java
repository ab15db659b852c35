package dev.wirewatch.analysis.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A source named in brackets.
 *
 * @param date day of the cited report; none where the text gives no day, or no year is known
 * @param text this part of the brackets as printed
 */
public record Cited(String outlet, @Nullable LocalDate date, String text) {}
