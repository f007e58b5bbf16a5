@NullMarked
package org.decnet.store.vault;

import org.jspecify.annotations.NullMarked;
