/**
 * What attackers leave behind that may be seen with others too: fingerprints, payloads, endpoints.
 */
@NullMarked
package org.decnet.engine.trace;

import org.jspecify.annotations.NullMarked;
