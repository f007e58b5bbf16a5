/** Who may call what: tokens, roles, rate limits (spec 05, section 2). */
@NullMarked
package org.decnet.server.web.security;

import org.jspecify.annotations.NullMarked;
