/**
 * The data folder: files that only their owner may read, and the key that secrets are kept under.
 */
@NullMarked
package org.decnet.store.vault;

import org.jspecify.annotations.NullMarked;
