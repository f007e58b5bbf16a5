@NullMarked
package org.decnet.store.convert;

import org.jspecify.annotations.NullMarked;
