@NullMarked
package org.decnet.server.web.stream;

import org.jspecify.annotations.NullMarked;
