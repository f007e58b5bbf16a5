/** Runs workers in a process: their threads, their heartbeats, and what wakes them. */
@NullMarked
package org.decnet.server.worker;

import org.jspecify.annotations.NullMarked;
