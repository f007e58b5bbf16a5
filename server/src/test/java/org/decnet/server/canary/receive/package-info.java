/** Tests of planted tokens. */
@NullMarked
package org.decnet.server.canary.receive;

import org.jspecify.annotations.NullMarked;
