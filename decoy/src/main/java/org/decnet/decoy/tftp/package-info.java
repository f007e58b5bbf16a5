/** TFTP without files. */
@NullMarked
package org.decnet.decoy.tftp;

import org.jspecify.annotations.NullMarked;
