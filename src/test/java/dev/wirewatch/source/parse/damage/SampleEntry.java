package dev.wirewatch.source.parse.damage;

import java.time.OffsetDateTime;

/**
 * What an entry says, and so what must be read of it.
 *
 * @param dateText the date as it stands in the document
 */
record SampleEntry(
    String title, String link, OffsetDateTime date, String dateText, String summary) {}
