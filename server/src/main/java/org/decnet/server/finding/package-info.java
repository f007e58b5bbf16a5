/** Stored tags as findings for other systems. */
@NullMarked
package org.decnet.server.finding;

import org.jspecify.annotations.NullMarked;
