/** Findings that are handed on as they are stored (spec 06, section 4). */
@NullMarked
package org.decnet.server.forward;

import org.jspecify.annotations.NullMarked;
