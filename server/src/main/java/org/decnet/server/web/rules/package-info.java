/** The rule catalogue (spec 05, section 7). */
@NullMarked
package org.decnet.server.web.rules;

import org.jspecify.annotations.NullMarked;
