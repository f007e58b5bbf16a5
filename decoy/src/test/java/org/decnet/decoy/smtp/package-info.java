/** Tests of smtp. */
@NullMarked
package org.decnet.decoy.smtp;

import org.jspecify.annotations.NullMarked;
