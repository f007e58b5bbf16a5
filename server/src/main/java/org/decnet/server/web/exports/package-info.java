/** Downloads for other tools (spec 05, section 11). */
@NullMarked
package org.decnet.server.web.exports;

import org.jspecify.annotations.NullMarked;
