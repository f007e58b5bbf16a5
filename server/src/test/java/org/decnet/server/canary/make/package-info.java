/** Tests of planted tokens. */
@NullMarked
package org.decnet.server.canary.make;

import org.jspecify.annotations.NullMarked;
