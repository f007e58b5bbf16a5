/** What analysts decide about identities and campaigns, by command or over HTTP. */
@NullMarked
package org.decnet.server.cluster;

import org.jspecify.annotations.NullMarked;
