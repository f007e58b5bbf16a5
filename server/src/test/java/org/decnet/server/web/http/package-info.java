@NullMarked
package org.decnet.server.web.http;

import org.jspecify.annotations.NullMarked;
