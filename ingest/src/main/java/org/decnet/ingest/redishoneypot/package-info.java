/** RedisHoneyPot's log (spec 10, section 10). */
@NullMarked
package org.decnet.ingest.redishoneypot;

import org.jspecify.annotations.NullMarked;
