/** Events, evidence and lists as JSON text. */
@NullMarked
package org.decnet.store.json;

import org.jspecify.annotations.NullMarked;
