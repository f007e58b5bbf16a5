/** Identities and campaigns over HTTP (spec 05, section 6). */
@NullMarked
package org.decnet.server.web.clusters;

import org.jspecify.annotations.NullMarked;
