package org.decnet.server.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.decnet.engine.tag.SecretMask;
import org.decnet.model.bus.Message;
import org.jspecify.annotations.Nullable;

/**
 * What of a payload may leave the house: by name, what nobody has allowed stays (spec 01, sections
 * 8 and 12). What attackers typed loses its secrets once more, paths lose their queries.
 */
final class OutgoingPayload {
  private static final int DEEPEST = 8;

  /** Lines that attackers typed. */
  private static final Set<String> TYPED = Set.of("command_text");

  private static final Set<String> PATHS = Set.of("request_path");

  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "attacker",
          Set.of(
              "attacker_uuid",
              "attacker_ip",
              "decky",
              "decky_id",
              "service",
              "event_type",
              "event_id",
              "first_seen",
              "event_count",
              "service_count",
              "decky_count",
              "bounty_count",
              "credential_count",
              "is_traversal",
              "score",
              "session_id",
              "started_at",
              "ended_at",
              "duration_s",
              "commands",
              "commands_left_out",
              "id",
              "command_text",
              "ts",
              "uid",
              "user",
              "src",
              "pwd",
              "shard_path",
              "abuseipdb_score",
              "abuseipdb_categories",
              "greynoise_classification",
              "greynoise_name",
              "greynoise_tags",
              "feodo_listed",
              "feodo_malware_family",
              "threatfox_threat_types",
              "threatfox_ioc_types",
              "threatfox_malware_families",
              "aggregate_verdict",
              "providers",
              "fingerprint_type",
              "value",
              "value_mismatch",
              "os_guess",
              "tool",
              "catalogue_match",
              "direction",
              "hash",
              "ja4h_prefix",
              "protocol",
              "client_ip",
              "seen_at",
              "raw",
              "request_follows",
              "addr",
              "mac_oui",
              "iid_kind",
              "vector",
              "on_iface",
              "attacker_v4",
              "observed_at",
              "ip",
              "port",
              "probe_type",
              "old_hash",
              "new_hash",
              "rotation_count",
              "v",
              "observation_uuid",
              "primitive",
              "confidence",
              "window_start_ts",
              "window_end_ts",
              "source",
              "identity_ref",
              "evidence_ref"),
          "identity",
          Set.of(
              "identity_uuid",
              "observation_uuid",
              "observation_uuids",
              "observation_count",
              "winner_uuid",
              "loser_uuid",
              "resurrected_uuid",
              "former_winner_uuid",
              "new_uuids",
              "decision_id",
              "campaign_uuid",
              "prior_campaign_uuid",
              "confidence"),
          "campaign",
          Set.of(
              "campaign_uuid",
              "identity_uuid",
              "identity_uuids",
              "identity_count",
              "winner_uuid",
              "loser_uuid",
              "resurrected_uuid",
              "former_winner_uuid",
              "new_uuids",
              "decision_id",
              "prior_campaign_uuid",
              "confidence"),
          "attribution",
          Set.of(
              "identity_uuid",
              "primitive",
              "primitives",
              "old_state",
              "new_state",
              "confidence",
              "ts"),
          "credential",
          Set.of(
              "id",
              "event_id",
              "secret_sha256",
              "secret_kind",
              "attacker_uuid",
              "attacker_uuids",
              "attacker_ip",
              "attacker_ips",
              "decky",
              "service",
              "target_count",
              "deckies",
              "services",
              "targets"),
          "email",
          Set.of(
              "event_id",
              "attacker_uuid",
              "attacker_ip",
              "decky_id",
              "service",
              "from_domain",
              "mail_from_domain",
              "return_path_domain",
              "reply_to_domain",
              "rcpt_count",
              "rcpt_domains",
              "x_mailer_family",
              "matched_kit",
              "dkim",
              "spf",
              "dmarc",
              "url_hosts",
              "idn_hosts",
              "masquerade_signals",
              "masquerade_signal_count",
              "matched_headers",
              "attachment_triggers",
              "attachment_count",
              "attachment_sha256s",
              "attachment_extensions",
              "attachment_macros",
              "attachment_password_protected",
              "html_smuggling",
              "mal_hash_match",
              "body_sha256",
              "body_simhash",
              "body_cluster",
              "encoded_byte_count",
              "subject_sha256",
              "subject_flags",
              "body_flags",
              "ransom_keywords",
              "btc_address",
              "date_skew_h",
              "tracking_pixel"),
          "canary",
          Set.of(
              "token_id",
              "trigger_id",
              "event_id",
              "attacker_uuid",
              "decky_name",
              "src_ip",
              "placement_path",
              "instrumenter",
              "generator",
              "token_kind",
              "request_path",
              "request_path_class",
              "user_agent_family",
              "dns_qname",
              "first_trigger",
              "seconds_since_placed",
              "metric",
              "matched_signature",
              "matched_tool"),
          "ttp",
          Set.of(
              "attacker_uuid",
              "identity_uuid",
              "session_id",
              "tag_uuids",
              "techniques_added",
              "rule_id",
              "count",
              "state",
              "version",
              "reason"),
          "decky",
          Set.of(
              "decky",
              "decky_id",
              "name",
              "state",
              "service",
              "services",
              "status",
              "operation",
              "connections",
              "events",
              "lifecycle_id",
              "bytes_in",
              "bytes_out",
              "ts"),
          "system",
          Set.of("worker", "state", "detail", "status", "webhook", "action", "ts"));

  /** Topics that tell of what others tell of. */
  private static final Map<String, String> LIKE = Map.of("smtp", "email");

  private OutgoingPayload() {}

  /** What may be told of a message; nothing of one about which nothing is said here. */
  static Map<String, Object> of(Message message) {
    String root = root(message);
    Set<String> allowed = ALLOWED.getOrDefault(LIKE.getOrDefault(root, root), Set.of());
    return object(message.payload(), allowed, 0);
  }

  private static String root(Message message) {
    String topic = message.topic().value();
    int dot = topic.indexOf('.');
    return dot < 0 ? topic : topic.substring(0, dot);
  }

  private static Map<String, Object> object(Map<?, ?> values, Set<String> allowed, int depth) {
    Map<String, Object> kept = new TreeMap<>();
    values.forEach((key, value) -> {
      String name = key.toString();
      Object plain = allowed.contains(name) ? value(name, value, allowed, depth) : null;
      if (plain != null) {
        kept.put(name, plain);
      }
    });
    return kept;
  }

  private static @Nullable Object value(String name, Object value, Set<String> allowed, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    return switch (value) {
      case Map<?, ?> map -> object(map, allowed, depth + 1);
      case List<?> list -> list(name, list, allowed, depth + 1);
      case String text -> text(name, text);
      default -> value;
    };
  }

  private static List<Object> list(String name, List<?> list, Set<String> allowed, int depth) {
    List<Object> kept = new ArrayList<>();
    for (Object element : list) {
      Object plain = value(name, element, allowed, depth);
      if (plain != null) {
        kept.add(plain);
      }
    }
    return kept;
  }

  private static String text(String name, String text) {
    if (TYPED.contains(name)) {
      return SecretMask.mask(text);
    }
    int query = PATHS.contains(name) ? text.indexOf('?') : -1;
    return query < 0 ? text : text.substring(0, query);
  }
}
