/** Credentials that are used again: what is the same, where it was tried, and by whom. */
@NullMarked
package org.decnet.model.credential;

import org.jspecify.annotations.NullMarked;
