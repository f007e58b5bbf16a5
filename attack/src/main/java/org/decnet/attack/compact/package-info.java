/** Makes catalogue files out of MITRE's STIX bundles. Nothing here runs in normal operation. */
@NullMarked
package org.decnet.attack.compact;

import org.jspecify.annotations.NullMarked;
