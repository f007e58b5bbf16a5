package org.decnet.engine.port;

import java.time.Instant;
import java.util.Optional;

/** Keeps tickets of streams, so that any process takes what another gave. */
public interface TicketStore {
  /** Keeps a ticket under the hash of its text, and forgets those that have expired. */
  void add(String ticketHash, StreamTicket ticket, Instant now);

  /** Takes a ticket: it is given out once, to one of however many ask, and only in its time. */
  Optional<StreamTicket> take(String ticketHash, Instant now);
}
