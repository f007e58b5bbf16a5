/** The OpenAPI document and a page to read it. */
@NullMarked
package org.decnet.server.web.docs;

import org.jspecify.annotations.NullMarked;
