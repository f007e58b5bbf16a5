package org.decnet.decoy.redis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the server tells about itself. */
final class InfoText {
  private static final Set<String> ALL = Set.of("default", "all", "everything");
  private static final long MEBIBYTE = 1 << 20;

  private final RedisServer server;
  private final Client client;

  InfoText(RedisServer server, Client client) {
    this.server = server;
    this.client = client;
  }

  /** A section, or all of them. */
  String of(String section) {
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("Server", serverPart());
    sections.put("Clients", clients());
    sections.put("Memory", memory());
    sections.put("Persistence", persistence());
    sections.put("Stats", stats());
    sections.put("Replication", replication());
    sections.put("CPU", processor());
    sections.put("Modules", "");
    sections.put("Errorstats", "");
    sections.put("Cluster", "cluster_enabled:0\r\n");
    sections.put("Keyspace", keyspace());
    StringBuilder text = new StringBuilder();
    sections.forEach((name, lines) -> {
      if (ALL.contains(section) || name.equalsIgnoreCase(section)) {
        text.append(text.isEmpty() ? "" : "\r\n").append("# ").append(name).append("\r\n");
        text.append(lines);
      }
    });
    return text.toString();
  }

  private String serverPart() {
    long up = server.uptime().toSeconds();
    return "redis_version:"
        + server.version()
        + "\r\nredis_git_sha1:00000000\r\nredis_git_dirty:0\r\nredis_build_id:"
        + server.hex("build", 16)
        + "\r\nredis_mode:standalone\r\nos:Linux "
        + server.kernel()
        + " x86_64\r\narch_bits:64\r\nmonotonic_clock:POSIX clock_gettime\r\nmultiplexing_api:epoll"
        + "\r\natomicvar_api:c11-builtin\r\ngcc_version:12.2.0\r\nprocess_id:"
        + server.number("pid", 400, 1800)
        + "\r\nprocess_supervised:systemd\r\nrun_id:"
        + server.runId()
        + "\r\ntcp_port:6379\r\nserver_time_usec:"
        + server.now().toEpochMilli() * 1000
        + "\r\nuptime_in_seconds:"
        + up
        + "\r\nuptime_in_days:"
        + up / 86_400
        + "\r\nhz:10\r\nconfigured_hz:10\r\nlru_clock:"
        + (server.now().getEpochSecond() & 0xFFFFFF)
        + "\r\nexecutable:/usr/bin/redis-server\r\nconfig_file:/etc/redis/redis.conf\r\n"
        + "io_threads_active:0\r\n";
  }

  private static String clients() {
    return """
    connected_clients:1\r
    cluster_connections:0\r
    maxclients:10000\r
    client_recent_max_input_buffer:20480\r
    client_recent_max_output_buffer:0\r
    blocked_clients:0\r
    tracking_clients:0\r
    clients_in_timeout_table:0\r
    """;
  }

  private String memory() {
    long used = 880_000L + server.number("memory", 0, 400_000) + client.tenant.commands % 4096 * 16;
    long system = (long) server.number("system", 2, 16) * 1024 * MEBIBYTE - 37 * MEBIBYTE;
    return "used_memory:"
        + used
        + "\r\nused_memory_human:"
        + human(used)
        + "\r\nused_memory_rss:"
        + (used * 10 / 1)
        + "\r\nused_memory_rss_human:"
        + human(used * 10)
        + "\r\nused_memory_peak:"
        + (used + 61_440)
        + "\r\nused_memory_peak_human:"
        + human(used + 61_440)
        + "\r\ntotal_system_memory:"
        + system
        + "\r\ntotal_system_memory_human:"
        + human(system)
        + "\r\nmaxmemory:0\r\nmaxmemory_human:0B\r\nmaxmemory_policy:noeviction\r\n"
        + "mem_allocator:jemalloc-5.3.0\r\nactive_defrag_running:0\r\nlazyfree_pending_objects:0\r\n";
  }

  private static String human(long bytes) {
    if (bytes < MEBIBYTE) {
      return decimals(bytes * 100 / 1024) + "K";
    }
    return bytes < 1024 * MEBIBYTE
        ? decimals(bytes * 100 / MEBIBYTE) + "M"
        : decimals(bytes / 1024 * 100 / MEBIBYTE) + "G";
  }

  private static String decimals(long hundredths) {
    long rest = hundredths % 100;
    return hundredths / 100 + "." + (rest < 10 ? "0" : "") + rest;
  }

  private String persistence() {
    return "loading:0\r\nasync_loading:0\r\ncurrent_cow_peak:0\r\nrdb_changes_since_last_save:"
        + client.keys.keys(server.now()).size()
        + "\r\nrdb_bgsave_in_progress:0\r\nrdb_last_save_time:"
        + server.start().getEpochSecond()
        + "\r\nrdb_last_bgsave_status:ok\r\nrdb_last_bgsave_time_sec:-1\r\naof_enabled:0\r\n"
        + "aof_rewrite_in_progress:0\r\naof_last_bgrewrite_status:ok\r\naof_last_write_status:ok\r\n";
  }

  private String stats() {
    return "total_connections_received:"
        + (server.number("connections", 40, 5000) + server.connections())
        + "\r\ntotal_commands_processed:"
        + (server.number("commands", 2000, 90_000) + client.tenant.commands)
        + "\r\ninstantaneous_ops_per_sec:0\r\nrejected_connections:0\r\nsync_full:0\r\n"
        + "expired_keys:0\r\nevicted_keys:0\r\nkeyspace_hits:0\r\nkeyspace_misses:0\r\n"
        + "pubsub_channels:0\r\npubsub_patterns:0\r\nlatest_fork_usec:0\r\n";
  }

  private String replication() {
    String master = client.tenant.master;
    String id = server.hex("replication", 40);
    String role = "role:master\r\nconnected_slaves:0\r\nmaster_failover_state:no-failover\r\n";
    if (!master.isEmpty()) {
      int space = master.lastIndexOf(' ');
      role =
          "role:slave\r\nmaster_host:"
              + printable(master.substring(0, space))
              + "\r\nmaster_port:"
              + master.substring(space + 1)
              + "\r\nmaster_link_status:down\r\nmaster_last_io_seconds_ago:-1\r\n"
              + "master_sync_in_progress:0\r\nslave_read_only:1\r\nconnected_slaves:0\r\n"
              + "master_failover_state:no-failover\r\n";
    }
    return role
        + "master_replid:"
        + id
        + "\r\nmaster_replid2:0000000000000000000000000000000000000000\r\nmaster_repl_offset:0\r\n"
        + "second_repl_offset:-1\r\nrepl_backlog_active:0\r\nrepl_backlog_size:1048576\r\n";
  }

  private static String printable(String text) {
    return text.replace('\r', ' ').replace('\n', ' ');
  }

  private String processor() {
    long up = server.uptime().toSeconds();
    return "used_cpu_sys:"
        + decimals(up / 9)
        + "\r\nused_cpu_user:"
        + decimals(up / 11)
        + "\r\nused_cpu_sys_children:0.00\r\nused_cpu_user_children:0.00\r\n";
  }

  private String keyspace() {
    int count = client.keys.keys(server.now()).size();
    return count == 0 ? "" : "db0:keys=" + count + ",expires=0,avg_ttl=0\r\n";
  }
}
