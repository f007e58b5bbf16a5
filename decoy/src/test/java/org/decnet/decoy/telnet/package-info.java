/** Tests of telnet. */
@NullMarked
package org.decnet.decoy.telnet;

import org.jspecify.annotations.NullMarked;
