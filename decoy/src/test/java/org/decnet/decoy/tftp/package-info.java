/** Tests of telnet. */
@NullMarked
package org.decnet.decoy.tftp;

import org.jspecify.annotations.NullMarked;
