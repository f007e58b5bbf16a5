/** Tests of telnet. */
@NullMarked
package org.decnet.decoy.catalogue;

import org.jspecify.annotations.NullMarked;
