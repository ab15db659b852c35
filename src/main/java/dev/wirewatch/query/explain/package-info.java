/**
 * What a query says of a text, clause by clause: which parts hold and by which words, which do not
 * and why, and how near a text that does not match came to it. The evaluator itself says what holds
 * ({@code query.Explainer}); here is only what follows from that, and how to say it.
 */
@NamedInterface("explain")
@NullMarked
package dev.wirewatch.query.explain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
