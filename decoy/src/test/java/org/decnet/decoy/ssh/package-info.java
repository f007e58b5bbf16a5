/** Tests of telnet. */
@NullMarked
package org.decnet.decoy.ssh;

import org.jspecify.annotations.NullMarked;
