/** Events that people write by hand: command lines, and JSON objects of fields. */
@NullMarked
package org.decnet.server.typed;

import org.jspecify.annotations.NullMarked;
