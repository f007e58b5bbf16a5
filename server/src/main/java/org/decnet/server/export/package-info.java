/** What is stored as files for other tools: the same bytes for the command and the API. */
@NullMarked
package org.decnet.server.export;

import org.jspecify.annotations.NullMarked;
