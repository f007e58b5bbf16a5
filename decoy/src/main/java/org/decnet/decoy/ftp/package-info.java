/** A decoy of FTP. */
@NullMarked
package org.decnet.decoy.ftp;

import org.jspecify.annotations.NullMarked;
