/** What every page needs: addresses of views, times, and how to answer a form. */
@NamedInterface("page")
@NullMarked
package dev.wirewatch.web.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
