/**
 * Files and addresses that articles come from. {@link dev.wirewatch.analysis.imports.ArticleFiles}
 * is the one door: it finds out from a file's content what it is, and reads it within limits of
 * size, time and memory, whatever is in it. What only libraries can read, they read in a process of
 * their own, which is ended when it takes too much of anything. Nothing that a file names is
 * fetched.
 */
@NullMarked
package dev.wirewatch.analysis.imports;

import org.jspecify.annotations.NullMarked;
