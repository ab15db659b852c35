/**
 * Reads articles as people paste or save them: first what stands above the text (title,
 * publication, issue, date), then paragraphs, and in these the sources cited in brackets. Captions,
 * headings and bylines are left out. Knows nothing of themes or storage.
 */
@NullMarked
package dev.wirewatch.analysis.text;

import org.jspecify.annotations.NullMarked;
