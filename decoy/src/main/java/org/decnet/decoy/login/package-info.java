/** Who is let in. */
@NullMarked
package org.decnet.decoy.login;

import org.jspecify.annotations.NullMarked;
