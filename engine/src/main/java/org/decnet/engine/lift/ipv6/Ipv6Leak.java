package org.decnet.engine.lift.ipv6;

import org.decnet.model.event.Event;

/**
 * An address of IPv6 that a peer gave away.
 *
 * @param origin the event that shows it
 * @param address canonical address
 */
public record Ipv6Leak(Event origin, String address) {}
