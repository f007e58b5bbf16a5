package org.decnet.decoy.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.decnet.decoy.listen.Site;

/** What clients of one server share. */
final class RedisServer {
  private static final int MOST_TENANTS = 64;
  private static final int ID_BYTES = 20;

  private final Site site;
  private final RedisSettings settings;
  private final Instant start;
  private final String runId;
  private final AtomicLong clients;
  private final AtomicLong connections = new AtomicLong();
  private final Map<String, Tenant> tenants =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tenant> eldest) {
          return size() > MOST_TENANTS;
        }
      };

  RedisServer(Site site, RedisSettings settings) {
    this.site = site;
    this.settings = settings;
    this.start = site.persona().bootedAt().plusSeconds(site.persona().number("redis", 9, 40));
    this.runId = HexFormat.of().formatHex(site.bytes(ID_BYTES));
    this.clients = new AtomicLong(site.persona().number("clients", 20, 4000));
  }

  Client client(String source, int port) {
    return new Client(
        clients.incrementAndGet(),
        source + ':' + port,
        now(),
        tenant(source),
        settings.password().isEmpty());
  }

  private Tenant tenant(String source) {
    connections.incrementAndGet();
    synchronized (tenants) {
      return tenants.computeIfAbsent(source, unused -> new Tenant(usual()));
    }
  }

  Instant now() {
    return site.clock().instant();
  }

  InstantSource clock() {
    return site.clock();
  }

  RedisSettings settings() {
    return settings;
  }

  String version() {
    return site.persona().distro().redis();
  }

  String kernel() {
    return site.persona().distro().kernel();
  }

  String runId() {
    return runId;
  }

  String hex(String purpose, int digits) {
    return site.persona().hex(purpose, digits);
  }

  int number(String purpose, int from, int below) {
    return site.persona().number(purpose, from, below);
  }

  Duration uptime() {
    return Duration.between(start, now());
  }

  Instant start() {
    return start;
  }

  long connections() {
    return connections.get();
  }

  /** Whether a password is the right one; how long that takes does not tell. */
  boolean fits(byte[] password) {
    return MessageDigest.isEqual(password, settings.password().getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, String> usual() {
    Map<String, String> values = new TreeMap<>();
    String open = settings.open() ? "yes" : "no";
    values.put("appendonly", "no");
    values.put("appendfsync", "everysec");
    values.put("appendfilename", "appendonly.aof");
    values.put("bind", "* -::*");
    values.put(
        "client-output-buffer-limit",
        "normal 0 0 0 slave 268435456 67108864 60 pubsub 33554432 8388608 60");
    values.put("databases", "16");
    values.put("dbfilename", "dump.rdb");
    values.put("dir", "/var/lib/redis");
    values.put("enable-debug-command", "no");
    values.put("enable-module-command", open);
    values.put("enable-protected-configs", open);
    values.put("hz", "10");
    values.put("io-threads", "1");
    values.put("lfu-decay-time", "1");
    values.put("logfile", "/var/log/redis/redis-server.log");
    values.put("loglevel", "notice");
    values.put("masterauth", "");
    values.put("masteruser", "");
    values.put("maxclients", "10000");
    values.put("maxmemory", "0");
    values.put("maxmemory-policy", "noeviction");
    values.put("port", "6379");
    values.put("protected-mode", "no");
    values.put("rdbchecksum", "yes");
    values.put("rdbcompression", "yes");
    values.put("replica-read-only", "yes");
    values.put("replica-serve-stale-data", "yes");
    values.put("requirepass", settings.password());
    values.put("save", "3600 1 300 100 60 10000");
    values.put("slave-read-only", "yes");
    values.put("slaveof", "");
    values.put("slowlog-log-slower-than", "10000");
    values.put("slowlog-max-len", "128");
    values.put("stop-writes-on-bgsave-error", "yes");
    values.put("tcp-backlog", "511");
    values.put("tcp-keepalive", "300");
    values.put("timeout", "0");
    return values;
  }
}
