@NullMarked
package org.decnet.server.web.security;

import org.jspecify.annotations.NullMarked;
