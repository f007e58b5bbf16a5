@NullMarked
package org.decnet.model.tag;

import org.jspecify.annotations.NullMarked;
