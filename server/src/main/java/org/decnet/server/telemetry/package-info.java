/** Says how a process fares: spans and metrics, without anything that attackers wrote. */
@NullMarked
package org.decnet.server.telemetry;

import org.jspecify.annotations.NullMarked;
