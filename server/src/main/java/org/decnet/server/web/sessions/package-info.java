/** Sessions (spec 05, section 5). */
@NullMarked
package org.decnet.server.web.sessions;

import org.jspecify.annotations.NullMarked;
