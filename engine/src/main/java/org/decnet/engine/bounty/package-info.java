/** What events leave that is worth keeping: finds, files, and whom mail was meant for. */
@NullMarked
package org.decnet.engine.bounty;

import org.jspecify.annotations.NullMarked;
