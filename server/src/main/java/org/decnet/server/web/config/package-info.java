/** Users, limits, workers and the audit log (spec 05, section 4). */
@NullMarked
package org.decnet.server.web.config;

import org.jspecify.annotations.NullMarked;
