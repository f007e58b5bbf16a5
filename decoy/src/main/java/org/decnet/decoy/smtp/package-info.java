/** A decoy of a mail server. */
@NullMarked
package org.decnet.decoy.smtp;

import org.jspecify.annotations.NullMarked;
