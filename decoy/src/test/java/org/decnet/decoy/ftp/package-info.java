/** Tests of ftp. */
@NullMarked
package org.decnet.decoy.ftp;

import org.jspecify.annotations.NullMarked;
