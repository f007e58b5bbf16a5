/** What a worker does when it wakes: read, cluster, save; failures of the store are survived. */
@NullMarked
package org.decnet.engine.tick;

import org.jspecify.annotations.NullMarked;
