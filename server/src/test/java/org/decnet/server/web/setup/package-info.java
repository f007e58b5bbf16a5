@NullMarked
package org.decnet.server.web.setup;

import org.jspecify.annotations.NullMarked;
