/** Events in the core format of MISP. */
@NullMarked
package org.decnet.export.misp;

import org.jspecify.annotations.NullMarked;
