/** TAXII 2.1, for who subscribes to what is seen (spec 05, section 11; spec 06, section 6). */
@NullMarked
package org.decnet.server.web.taxii;

import org.jspecify.annotations.NullMarked;
