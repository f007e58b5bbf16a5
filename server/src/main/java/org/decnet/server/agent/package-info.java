/** A host that runs decoys for a master: what it knows, what it runs, and the way of its lines. */
@NullMarked
package org.decnet.server.agent;

import org.jspecify.annotations.NullMarked;
