/** Tests of planted tokens. */
@NullMarked
package org.decnet.server.canary;

import org.jspecify.annotations.NullMarked;
