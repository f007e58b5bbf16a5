/** What a web server is given: settings, and the parts of the node that it serves. */
@NullMarked
package org.decnet.server.web.setup;

import org.jspecify.annotations.NullMarked;
