/** Identities and campaigns from raw sensor lines, beside what is true about them. */
@NullMarked
package org.decnet.acceptance.identity;

import org.jspecify.annotations.NullMarked;
