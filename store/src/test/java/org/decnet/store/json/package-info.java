@NullMarked
package org.decnet.store.json;

import org.jspecify.annotations.NullMarked;
