/** Whether the node works (spec 05, section 12). */
@NullMarked
package org.decnet.server.web.health;

import org.jspecify.annotations.NullMarked;
