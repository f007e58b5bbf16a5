/** Tags and techniques as rows with names, shared by every resource that shows them. */
@NullMarked
package org.decnet.server.web.tags;

import org.jspecify.annotations.NullMarked;
