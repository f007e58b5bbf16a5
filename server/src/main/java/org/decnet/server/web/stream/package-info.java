/** Streams of server-sent events (spec 05, section 3). */
@NullMarked
package org.decnet.server.web.stream;

import org.jspecify.annotations.NullMarked;
