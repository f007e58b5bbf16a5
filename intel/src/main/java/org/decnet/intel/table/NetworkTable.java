package org.decnet.intel.table;

import org.decnet.intel.address.IpAddress;
import org.decnet.model.actor.NetworkFacts;

/** One loaded file of facts about addresses. */
interface NetworkTable {
  /** What the file says of an address. */
  NetworkFacts find(IpAddress address);
}
