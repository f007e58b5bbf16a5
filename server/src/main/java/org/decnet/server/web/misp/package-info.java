/** Sends events to a MISP. */
@NullMarked
package org.decnet.server.web.misp;

import org.jspecify.annotations.NullMarked;
