package org.decnet.engine.tag;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/**
 * Which keys the evidence of each source kind may hold (spec 01, section 8). What is not listed
 * cannot leave the process, so a careless rule cannot leak a secret or personal data.
 */
final class EvidenceContract {
  private static final Set<String> COMMAND =
      Set.of("command_text", "uid", "user", "src", "pwd", "spans", "decoded", "via");
  private static final Set<String> AUTH =
      Set.of(
          "service",
          "username",
          "fail_count",
          "password_count",
          "credential_hash",
          "reuse_count",
          "secret_kind",
          "target_count");
  private static final Set<String> HTTP =
      Set.of(
          "method",
          "path",
          "user_agent",
          "matched_path",
          "namespace",
          "host",
          "matched_header",
          "matched_signal",
          "container_image",
          "status");
  private static final Set<String> FILE =
      Set.of("sha256", "size", "filename", "file_type", "url_host", "direction", "mal_family");

  private static final Set<String> HTTP_FINGERPRINT =
      Set.of("fingerprint_type", "hash", "protocol", "client_ip", "seen_at", "raw");
  private static final Set<String> EMAIL =
      Set.of(
          "body_sha256",
          "matched_headers",
          "rcpt_domain_set",
          "attachment_sha256s",
          "rcpt_count",
          "matched_kit",
          "matched_trigger",
          "matched_url_host",
          "matched_signals",
          "matched_subject_kw",
          "matched_body_kw",
          "matched_keywords",
          "btc_address",
          "encoded_byte_count");
  private static final Set<String> BEHAVIOR =
      Set.of("behavior_class", "beacon_interval_s", "beacon_jitter_pct", "tools");
  private static final Set<String> IDENTITY =
      Set.of("shared_password_hash", "account_count", "asn_count", "ip_count", "service_count");
  private static final Set<String> CANARY =
      Set.of("token_id", "token_kind", "request_path_class", "user_agent_family");
  private static final Set<String> CANARY_FINGERPRINT = Set.of("metric", "matched_signature");

  /** Evidence keys that are not fields, and the field that each one copies. */
  private static final Map<String, Field> ALIASES =
      Map.ofEntries(
          Map.entry("matched_path", Field.PATH),
          Map.entry("namespace", Field.K8S_NAMESPACE),
          Map.entry("matched_signal", Field.DOCKER_SIGNALS),
          Map.entry("container_image", Field.DOCKER_IMAGE),
          Map.entry("matched_keywords", Field.RANSOM_KEYWORDS),
          Map.entry("jarm", Field.VALUE),
          Map.entry("hassh", Field.VALUE),
          Map.entry("matched_framework", Field.CATALOGUE_MATCH),
          Map.entry("tftp_filename", Field.FILENAME),
          Map.entry("source_host", Field.SRC_IP),
          Map.entry("target", Field.DATABASE),
          Map.entry("rcpt_domain_set", Field.RCPT_DOMAINS),
          Map.entry("matched_url_host", Field.IDN_HOSTS),
          Map.entry("matched_signals", Field.MASQUERADE_SIGNALS),
          Map.entry("matched_trigger", Field.ATTACHMENT_TRIGGERS),
          Map.entry("matched_subject_kw", Field.SUBJECT_FLAGS),
          Map.entry("matched_body_kw", Field.BODY_FLAGS),
          Map.entry("matched_op", Field.VERB));

  private static final Set<String> COMPUTED = Set.of("matched_header", "spans", "src");

  /** What the runs of correlations may say beside what their events may. */
  private static final Set<String> RUN =
      Set.of(
          "rule_names", "window_s", "count", "value_count", "first_time", "last_time", "event_ids");

  private EvidenceContract() {}

  /** Whether evidence of a source kind may hold a key. */
  static boolean allows(EventKind sourceKind, String key) {
    return switch (sourceKind) {
      case COMMAND, PROCESS -> COMMAND.contains(key);
      case AUTH_ATTEMPT, CREDENTIAL -> AUTH.contains(key);
      case HTTP_FINGERPRINT -> HTTP_FINGERPRINT.contains(key);
      case EMAIL -> EMAIL.contains(key);
      case BEHAVIOR -> BEHAVIOR.contains(key);
      case IDENTITY -> IDENTITY.contains(key);
      case CANARY -> CANARY.contains(key);
      case CANARY_FINGERPRINT -> CANARY_FINGERPRINT.contains(key);
      case HTTP_REQUEST -> HTTP.contains(key);
      case FILE, FILE_OP -> FILE.contains(key);
      case CONNECTION,
          DB_COMMAND,
          DNS_QUERY,
          MAIL_COMMAND,
          PROTO_REQUEST,
          TUNNEL,
          PAYLOAD,
          FINGERPRINT,
          ALERT,
          RECORDING,
          NOTICE,
          CANARY_TRIGGER,
          SESSION,
          INTEL,
          IPV6_LEAK ->
          isStorable(key);
    };
  }

  /** Whether evidence of a run of events of a kind may hold a key. */
  static boolean allowsOfRun(EventKind sourceKind, String key) {
    return RUN.contains(key) || allows(sourceKind, key);
  }

  /** The field that an evidence key copies; null if it is computed or unknown. */
  static @org.jspecify.annotations.Nullable Field fieldOf(String key) {
    Field field = Field.named(key);
    return field == null ? ALIASES.get(key) : field;
  }

  /** The field of a kind that an evidence key copies; null if events of the kind lack it. */
  static @org.jspecify.annotations.Nullable Field fieldOf(EventKind kind, String key) {
    Field field = Field.named(key);
    Field own = field != null && kind.slot(field) >= 0 ? field : ALIASES.get(key);
    return own != null && kind.slot(own) >= 0 ? own : null;
  }

  /** The keys of a rule's list that mean nothing. */
  static List<String> unknownKeys(List<String> keys) {
    return keys.stream()
        .filter(key -> fieldOf(key) == null && !COMPUTED.contains(key))
        .filter(key -> !AUTH.contains(key) && !RUN.contains(key))
        .toList();
  }

  private static boolean isStorable(String key) {
    Field field = fieldOf(key);
    return field != null && !field.memoryOnly();
  }
}
