/** Events: what sensors saw, in canonical kinds and fields (spec 01, section 2). */
@NullMarked
package org.decnet.model.event;

import org.jspecify.annotations.NullMarked;
