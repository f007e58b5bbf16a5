/** What is known of an actor, put together for those who hand it on (spec 06). */
@NullMarked
package org.decnet.model.fact;

import org.jspecify.annotations.NullMarked;
