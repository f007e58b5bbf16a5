/** What characters do to whoever looks at them. */
@NullMarked
package org.decnet.model.text;

import org.jspecify.annotations.NullMarked;
