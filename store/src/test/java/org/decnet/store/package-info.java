@NullMarked
package org.decnet.store;

import org.jspecify.annotations.NullMarked;
