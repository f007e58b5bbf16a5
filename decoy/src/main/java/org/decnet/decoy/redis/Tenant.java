package org.decnet.decoy.redis;

import java.util.Map;
import java.util.TreeMap;

/**
 * The server as one source has made it: its keys, its settings and its master. Another source sees
 * the server untouched. Not safe for threads: whoever uses it holds its lock.
 */
final class Tenant {
  final Keyspace keys = new Keyspace();
  final Map<String, String> settings;
  String master = "";
  long commands;

  Tenant(Map<String, String> settings) {
    this.settings = new TreeMap<>(settings);
  }
}
