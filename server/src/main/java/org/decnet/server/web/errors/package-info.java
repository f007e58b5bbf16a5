/** The one shape of every error answer (spec 05, section 1), and what leads to it. */
@NullMarked
package org.decnet.server.web.errors;

import org.jspecify.annotations.NullMarked;
