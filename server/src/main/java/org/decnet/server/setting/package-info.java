/** How settings are read from the environment. */
@NullMarked
package org.decnet.server.setting;

import org.jspecify.annotations.NullMarked;
