/** Hands out the dashboard, which the module ui builds. */
@NullMarked
package org.decnet.server.web.dashboard;

import org.jspecify.annotations.NullMarked;
