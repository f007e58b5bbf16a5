/** STIX 2.1 bundles (spec 06, section 1). */
@NullMarked
package org.decnet.export.stix;

import org.jspecify.annotations.NullMarked;
