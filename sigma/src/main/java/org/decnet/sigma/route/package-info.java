/** Sends each event to the rules that are about its logs. */
@NullMarked
package org.decnet.sigma.route;

import org.jspecify.annotations.NullMarked;
