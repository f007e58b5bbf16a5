/** Tests of planted tokens. */
@NullMarked
package org.decnet.server.canary.browser;

import org.jspecify.annotations.NullMarked;
