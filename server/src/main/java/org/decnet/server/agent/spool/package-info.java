/** Lines that wait on disk until a master has stored them. */
@NullMarked
package org.decnet.server.agent.spool;

import org.jspecify.annotations.NullMarked;
