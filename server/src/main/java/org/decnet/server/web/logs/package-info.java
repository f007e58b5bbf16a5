/** Events as logs: searched, counted and shown one by one (spec 05, section 8). */
@NullMarked
package org.decnet.server.web.logs;

import org.jspecify.annotations.NullMarked;
