@NullMarked
package org.decnet.server.typed;

import org.jspecify.annotations.NullMarked;
