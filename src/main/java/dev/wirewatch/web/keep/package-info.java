/**
 * Parts of pages that are rendered once for all who are shown the same: {@code keep:of="~{template
 * :: fragment(name=${value})}"} puts the fragment in the element's place, as {@code th:replace}
 * would, and remembers its text for these values.
 *
 * <p>Such a fragment knows nothing but its values, by their names: neither the rest of the page nor
 * the request, nor beans, nor {@code @{…}} addresses. So nothing can make a remembered text wrong,
 * and nobody has to say when one is out of date. The values need {@code equals} and {@code
 * hashCode} that go by all that is shown, as records and lists have. A form in it has the field
 * {@code <input type="hidden" name="_csrf" value="{csrf}">}, which becomes that of each session.
 */
@NullMarked
package dev.wirewatch.web.keep;

import org.jspecify.annotations.NullMarked;
