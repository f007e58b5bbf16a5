/** Tests of telnet. */
@NullMarked
package org.decnet.decoy.postgres;

import org.jspecify.annotations.NullMarked;
