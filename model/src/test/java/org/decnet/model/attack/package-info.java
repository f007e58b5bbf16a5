@NullMarked
package org.decnet.model.attack;

import org.jspecify.annotations.NullMarked;
