/** How settings are read from the environment. */
@NullMarked
package org.decnet.model.setting;

import org.jspecify.annotations.NullMarked;
