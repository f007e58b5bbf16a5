/** Tests of telnet. */
@NullMarked
package org.decnet.decoy.snmp;

import org.jspecify.annotations.NullMarked;
