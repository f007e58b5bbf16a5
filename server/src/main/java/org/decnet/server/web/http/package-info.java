/** HTTP below the endpoints: connector, limits, headers, parameters, paging, entity tags. */
@NullMarked
package org.decnet.server.web.http;

import org.jspecify.annotations.NullMarked;
