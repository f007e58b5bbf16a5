@NullMarked
package org.decnet.model.event;

import org.jspecify.annotations.NullMarked;
