/** From YAML trees to rules, with every problem located. Internal to the module. */
@NullMarked
package org.decnet.sigma.parse;

import org.jspecify.annotations.NullMarked;
