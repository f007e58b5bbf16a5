/** Remote hosts over REST (spec 05, section 12). */
@NullMarked
package org.decnet.server.web.swarm;

import org.jspecify.annotations.NullMarked;
