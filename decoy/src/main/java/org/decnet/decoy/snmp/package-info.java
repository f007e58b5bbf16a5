/** SNMP of a host of Linux. */
@NullMarked
package org.decnet.decoy.snmp;

import org.jspecify.annotations.NullMarked;
