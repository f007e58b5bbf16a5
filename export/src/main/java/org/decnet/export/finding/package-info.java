/** Tags as findings in the formats of log systems (spec 06, section 4). */
@NullMarked
package org.decnet.export.finding;

import org.jspecify.annotations.NullMarked;
