package dev.wirewatch.analysis;

import java.util.List;

/**
 * An analysis as a file of the configuration describes it.
 *
 * @param analysis without the original text
 * @param starts where each passage begins in the original, one per passage
 * @param claims that passages make, in their order
 * @param hash changes whenever the file does
 */
record Digest(
    Analysis analysis, List<PassageStart> starts, List<DigestClaim> claims, String hash) {}
