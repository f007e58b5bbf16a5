/** Makes the files that tokens lie in. */
@NullMarked
package org.decnet.server.canary.make;

import org.jspecify.annotations.NullMarked;
