/** Lines that sensors send. */
@NullMarked
package org.decnet.server.web.intake;

import org.jspecify.annotations.NullMarked;
