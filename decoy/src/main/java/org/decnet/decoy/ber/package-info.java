/** The encoding of certificates and of SNMP (ITU-T X.690). */
@NullMarked
package org.decnet.decoy.ber;

import org.jspecify.annotations.NullMarked;
