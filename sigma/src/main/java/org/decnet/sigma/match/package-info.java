/** Rules compiled for matching: no allocation, linear in the event. Internal to the module. */
@NullMarked
package org.decnet.sigma.match;

import org.jspecify.annotations.NullMarked;
