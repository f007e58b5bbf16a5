/** A decoy of Telnet with a login and a shell. */
@NullMarked
package org.decnet.decoy.telnet;

import org.jspecify.annotations.NullMarked;
