/** From raw lines of sensors to the tags of every rule of the pack. */
@NullMarked
package org.decnet.acceptance.rules;

import org.jspecify.annotations.NullMarked;
