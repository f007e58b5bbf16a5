@NullMarked
package org.decnet.server.webhook;

import org.jspecify.annotations.NullMarked;
