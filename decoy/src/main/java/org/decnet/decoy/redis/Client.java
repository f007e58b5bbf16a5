package org.decnet.decoy.redis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server knows of one client. */
final class Client {
  final long id;
  final String address;
  final Instant since;
  final Tenant tenant;
  final Keyspace keys;
  final Reply reply = new Reply();
  final List<List<byte[]>> queued = new ArrayList<>();
  boolean known;
  boolean queues;
  boolean queueBroken;
  boolean leaves;
  int subscriptions;
  String name = "";
  @Nullable String library;

  Client(long id, String address, Instant since, Tenant tenant, boolean known) {
    this.id = id;
    this.address = address;
    this.since = since;
    this.tenant = tenant;
    this.keys = tenant.keys;
    this.known = known;
  }
}
