package org.decnet.server.web.stream;

import org.decnet.server.worker.Waiter;

/** What wakes a stream, ends it, and wants to know whether its client is still there. */
interface StreamLife extends Waiter {
  /** Whether a stream is to write something, so that a client that has left is noticed. */
  boolean isAsked();

  /** Says that something was written. */
  void wrote();
}
