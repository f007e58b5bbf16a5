/** Login, logout and change of password (spec 05, section 2). */
@NullMarked
package org.decnet.server.web.auth;

import org.jspecify.annotations.NullMarked;
