/** What every page needs: addresses of views, times, and how to answer a form. */
@NullMarked
package dev.wirewatch.dashboard.page;

import org.jspecify.annotations.NullMarked;
