/**
 * Decisions about many items at once. {@link dev.wirewatch.review.batch.Batches} notes what is
 * wished and which items it is about; {@link dev.wirewatch.review.batch.BatchWork} does it part by
 * part in the background, each in a transaction that also strikes the part out: so a program that
 * is killed goes on where it was.
 */
@NamedInterface("batch")
@NullMarked
package dev.wirewatch.review.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
