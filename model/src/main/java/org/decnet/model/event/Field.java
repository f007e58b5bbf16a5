package org.decnet.model.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one catalogue of canonical event fields (spec 01, sections 2.2 and 2.3).
 *
 * <p>Names are case-sensitive. A name means the same in every kind that has it.
 */
public enum Field {
  /** Deterministic id of the event. */
  EVENT_ID("event_id", FieldType.TEXT),
  /** What the event is. */
  KIND("kind", FieldType.TEXT),
  /** When it happened at the sensor. */
  TIME("time", FieldType.TIME),
  /** Sensor name. */
  SENSOR("sensor", FieldType.TEXT),
  /** Adapter that read it. */
  SOURCE("source", FieldType.TEXT),
  /** Decoy that was touched. */
  DECKY("decky", FieldType.TEXT),
  /** Service: ssh, telnet, http, redis and so on. */
  SERVICE("service", FieldType.TEXT),
  /** tcp, udp or icmp. */
  TRANSPORT("transport", FieldType.TEXT),
  /** Address of the peer. */
  SRC_IP("src_ip", FieldType.IP),
  /** Port of the peer. */
  SRC_PORT("src_port", FieldType.INTEGER),
  /** Address of the decoy, or of the target of a tunnel. */
  DST_IP("dst_ip", FieldType.IP),
  /** Port of the decoy, or of the target of a tunnel. */
  DST_PORT("dst_port", FieldType.INTEGER),
  /** Sensor and the source's session id. */
  SESSION_ID("session_id", FieldType.TEXT),
  /** Event that this one derives from or repeats. */
  PARENT_EVENT_ID("parent_event_id", FieldType.TEXT),
  /** interaction, scan or noise. */
  EVENT_CLASS("event_class", FieldType.TEXT),
  /** success, failure or unknown. */
  OUTCOME("outcome", FieldType.TEXT),
  /** Made by the product's own self-test. */
  SYNTHETIC("synthetic", FieldType.BOOL),
  /** Some text was not UTF-8 and is escaped. */
  TEXT_LOSSY("text_lossy", FieldType.BOOL),
  /** File, offset and length of the raw record. */
  RAW_REF("raw_ref", FieldType.TEXT),
  /** The sensor's own words. */
  MESSAGE("message", FieldType.TEXT),
  /** What happened to the connection or the file. */
  ACTION("action", FieldType.TEXT),
  /** Length in seconds. */
  DURATION_S("duration_s", FieldType.FLOAT),
  /** Bytes from the peer. */
  BYTES_IN("bytes_in", FieldType.INTEGER),
  /** Bytes to the peer. */
  BYTES_OUT("bytes_out", FieldType.INTEGER),
  /** Banner sent by the peer. */
  CLIENT_VERSION("client_version", FieldType.TEXT),
  /** User name as sent. */
  USERNAME("username", FieldType.TEXT),
  /** Canonical principal; empty if none. */
  PRINCIPAL_KEY("principal_key", FieldType.TEXT),
  /** SHA-256 of the secret. */
  SECRET_SHA256("secret_sha256", FieldType.TEXT),
  /** What kind of secret. */
  SECRET_KIND("secret_kind", FieldType.TEXT),
  /** Secret in clear; in memory only, never stored with the event. */
  PASSWORD("password", FieldType.TEXT),
  /** How the peer authenticated; request method of http. */
  METHOD("method", FieldType.TEXT),
  /** Fingerprint of the offered public key. */
  KEY_FINGERPRINT("key_fingerprint", FieldType.TEXT),
  /** The login repeats a public-key offer that is an event already. */
  REPEATS_OFFER("repeats_offer", FieldType.BOOL),
  /** The line. */
  COMMAND_TEXT("command_text", FieldType.TEXT),
  /** User id, if known. */
  UID("uid", FieldType.TEXT),
  /** User name, if known. */
  USER("user", FieldType.TEXT),
  /** Working directory, if known. */
  PWD("pwd", FieldType.TEXT),
  /** Whether the sensor knew the command. */
  FOUND("found", FieldType.BOOL),
  /** Statements in the line. */
  STATEMENT_COUNT("statement_count", FieldType.INTEGER),
  /** ok, partial or opaque. */
  PARSE_STATUS("parse_status", FieldType.TEXT),
  /** Text typed at a program's prompt, not at the shell. */
  PROMPT_TEXT("prompt_text", FieldType.BOOL),
  /** Path of the program. */
  IMAGE("Image", FieldType.TEXT),
  /** downloaded, uploaded or written: how the session came by the file that runs. */
  IMAGE_ORIGIN("image_origin", FieldType.TEXT),
  /** Whether the session gave the file that runs leave to run. */
  IMAGE_MADE_EXECUTABLE("image_made_executable", FieldType.BOOL),
  /** Words joined by one blank. */
  COMMAND_LINE("CommandLine", FieldType.TEXT),
  /** Words after the program. */
  ARGS("args", FieldType.LIST),
  /** Base name of the program. */
  ARG0("arg0", FieldType.TEXT),
  /** Shell or carrier that runs it. */
  PARENT_IMAGE("ParentImage", FieldType.TEXT),
  /** Words of that shell or carrier. */
  PARENT_COMMAND_LINE("ParentCommandLine", FieldType.TEXT),
  /** User that it runs as. */
  PROCESS_USER("User", FieldType.TEXT),
  /** Directory that it runs in. */
  CURRENT_DIRECTORY("CurrentDirectory", FieldType.TEXT),
  /** Targets of &gt;. */
  REDIRECT_OUT("redirect_out", FieldType.LIST),
  /** Targets of &gt;&gt;. */
  REDIRECT_APPEND("redirect_append", FieldType.LIST),
  /** Sources of &lt;. */
  REDIRECT_IN("redirect_in", FieldType.LIST),
  /** Constant text on standard input. */
  STDIN_TEXT("stdin_text", FieldType.TEXT),
  /** Program before it in the pipe. */
  PIPE_FROM("pipe_from", FieldType.TEXT),
  /** Program after it in the pipe. */
  PIPE_TO("pipe_to", FieldType.TEXT),
  /** Runs in the background. */
  BACKGROUND("background", FieldType.BOOL),
  /** Chain of carriers. */
  VIA("via", FieldType.LIST),
  /** Came out of a decode chain. */
  DECODED("decoded", FieldType.BOOL),
  /** Byte offset of the start in the line as received. */
  SPAN_START("span_start", FieldType.INTEGER),
  /** Byte offset of the end in the line as received. */
  SPAN_END("span_end", FieldType.INTEGER),
  /** Original slice of the line. */
  STATEMENT_TEXT("statement_text", FieldType.TEXT),
  /** Absolute path. */
  TARGET_FILENAME("TargetFilename", FieldType.TEXT),
  /** Constant content, if known. */
  CONTENT_TEXT("content_text", FieldType.TEXT),
  /** SHA-256 of the bytes. */
  SHA256("sha256", FieldType.TEXT),
  /** MD5 of the bytes. */
  MD5("md5", FieldType.TEXT),
  /** SHA-1 as hex, where a sensor gives no better hash. */
  SHA1("sha1", FieldType.TEXT),
  /** Size in bytes. */
  SIZE("size", FieldType.INTEGER),
  /** Name given. */
  FILENAME("filename", FieldType.TEXT),
  /** Path on the decoy. */
  ORIG_PATH("orig_path", FieldType.TEXT),
  /** Source of a download. */
  URL("url", FieldType.TEXT),
  /** Scheme of that url. */
  URL_SCHEME("url_scheme", FieldType.TEXT),
  /** Host of that url. */
  URL_HOST("url_host", FieldType.TEXT),
  /** Port of that url. */
  URL_PORT("url_port", FieldType.INTEGER),
  /** Path of that url. */
  URL_PATH("url_path", FieldType.TEXT),
  /** Way the bytes or the fingerprint went. */
  DIRECTION("direction", FieldType.TEXT),
  /** Whether the transfer succeeded. */
  SUCCEEDED("succeeded", FieldType.BOOL),
  /** The sensor had the bytes already. */
  DUPLICATE("duplicate", FieldType.BOOL),
  /** Type by magic bytes. */
  FILE_TYPE("file_type", FieldType.TEXT),
  /** A hash feed knows it. */
  MAL_HASH_MATCH("mal_hash_match", FieldType.BOOL),
  /** Family that the feed names. */
  MAL_FAMILY("mal_family", FieldType.TEXT),
  /** Where the artefact is kept. */
  STORED_AS("stored_as", FieldType.TEXT),
  /** Request target as sent. */
  RAW_URL("raw_url", FieldType.TEXT),
  /** Request target decoded until stable. */
  URL_NORM("url_norm", FieldType.TEXT),
  /** Path of the request target. */
  PATH("path", FieldType.TEXT),
  /** Query: of a url, or the name asked for in DNS. */
  QUERY("query", FieldType.TEXT),
  /** Path and query under one name. */
  CS_URI_QUERY("cs_uri_query", FieldType.TEXT),
  /** Host header. */
  HOST("host", FieldType.TEXT),
  /** User-Agent header. */
  USER_AGENT("user_agent", FieldType.TEXT),
  /** Referer header. */
  REFERER("referer", FieldType.TEXT),
  /** Cookie header. */
  COOKIE("cookie", FieldType.TEXT),
  /** Content-Type header. */
  CONTENT_TYPE("content_type", FieldType.TEXT),
  /** Scheme of the Authorization header. */
  AUTHORIZATION_KIND("authorization_kind", FieldType.TEXT),
  /** Headers as name: value. */
  HEADERS("headers", FieldType.LIST),
  /** Header names in order. */
  HEADER_NAMES("header_names", FieldType.LIST),
  /** Body, capped. */
  BODY("body", FieldType.TEXT),
  /** Length of the body in bytes. */
  BODY_LEN("body_len", FieldType.INTEGER),
  /** Url, headers and body, folded and de-obfuscated. */
  ANY_TEXT("any_text", FieldType.TEXT),
  /** Status of the answer. */
  STATUS("status", FieldType.INTEGER),
  /** Over TLS. */
  TLS("tls", FieldType.BOOL),
  /** Kubernetes verb. */
  K8S_VERB("k8s_verb", FieldType.TEXT),
  /** Kubernetes resource. */
  K8S_RESOURCE("k8s_resource", FieldType.TEXT),
  /** Kubernetes namespace. */
  K8S_NAMESPACE("k8s_namespace", FieldType.TEXT),
  /** Kubernetes sub-resource. */
  K8S_SUBRESOURCE("k8s_subresource", FieldType.TEXT),
  /** Host access asked for in a container-create body. */
  DOCKER_SIGNALS("docker_signals", FieldType.LIST),
  /** Image asked for in a container-create body. */
  DOCKER_IMAGE("docker_image", FieldType.TEXT),
  /** Full text. */
  STATEMENT("statement", FieldType.TEXT),
  /** First token, or the mail verb. */
  VERB("verb", FieldType.TEXT),
  /** Database. */
  DATABASE("database", FieldType.TEXT),
  /** Collection or table. */
  COLLECTION("collection", FieldType.TEXT),
  /** Rows returned. */
  ROWS_RETURNED("rows_returned", FieldType.INTEGER),
  /** Bytes returned. */
  BYTES_RETURNED("bytes_returned", FieldType.INTEGER),
  /** Ransom words found. */
  RANSOM_KEYWORDS("ransom_keywords", FieldType.LIST),
  /** Wallet with a valid checksum. */
  BTC_ADDRESS("btc_address", FieldType.TEXT),
  /** Record type. */
  RECORD_TYPE("record_type", FieldType.TEXT),
  /** Answer. */
  ANSWER("answer", FieldType.TEXT),
  /** What the query looks like. */
  SIGNAL("signal", FieldType.TEXT),
  /** Domain in the argument. */
  ARGUMENT_DOMAIN("argument_domain", FieldType.TEXT),
  /** Whether the argument is valid. */
  ARG_VALID("arg_valid", FieldType.BOOL),
  /** Line or message; in memory only for mail. */
  TEXT("text", FieldType.TEXT),
  /** Protocol. */
  PROTOCOL("protocol", FieldType.TEXT),
  /** Operation of the protocol. */
  OPERATION("operation", FieldType.TEXT),
  /** Transfer mode. */
  MODE("mode", FieldType.TEXT),
  /** Protocol version. */
  VERSION("version", FieldType.TEXT),
  /** SNMP object id. */
  OID("oid", FieldType.TEXT),
  /** SIP User-Agent. */
  SIP_USER_AGENT("sip_user_agent", FieldType.TEXT),
  /** Number called. */
  CALLED_NUMBER("called_number", FieldType.TEXT),
  /** SIP From user. */
  FROM_USER("from_user", FieldType.TEXT),
  /** SIP To user. */
  TO_USER("to_user", FieldType.TEXT),
  /** LDAP distinguished name. */
  DN("dn", FieldType.TEXT),
  /** LDAP filter. */
  FILTER("filter", FieldType.TEXT),
  /** LDAP attributes asked for. */
  ATTRIBUTES("attributes", FieldType.LIST),
  /** SMB share. */
  SHARE("share", FieldType.TEXT),
  /** SMB version. */
  SMB_VERSION("smb_version", FieldType.TEXT),
  /** NTLM details. */
  NTLM("ntlm", FieldType.TEXT),
  /** RDP protocols asked for. */
  REQUESTED_PROTOCOLS("requested_protocols", FieldType.TEXT),
  /** RDP client name. */
  CLIENT_NAME("client_name", FieldType.TEXT),
  /** RDP client build. */
  CLIENT_BUILD("client_build", FieldType.TEXT),
  /** RDP keyboard layout. */
  KEYBOARD_LAYOUT("keyboard_layout", FieldType.TEXT),
  /** VNC security type. */
  SECURITY_TYPE("security_type", FieldType.TEXT),
  /** MQTT topic. */
  TOPIC("topic", FieldType.TEXT),
  /** MQTT payload length. */
  PAYLOAD_LEN("payload_len", FieldType.INTEGER),
  /** Name asked for, or name of a variable. */
  NAME("name", FieldType.TEXT),
  /** Record type asked for. */
  QTYPE("qtype", FieldType.TEXT),
  /** The answer is forged. */
  POISONED("poisoned", FieldType.BOOL),
  /** Name that was answered for. */
  POISONED_QUERY("poisoned_query", FieldType.TEXT),
  /** Host that asked. */
  VICTIM_HOST("victim_host", FieldType.TEXT),
  /** ICS function code. */
  FUNCTION_CODE("function_code", FieldType.INTEGER),
  /** ICS function. */
  FUNCTION_NAME("function_name", FieldType.TEXT),
  /** ICS unit. */
  UNIT_ID("unit_id", FieldType.INTEGER),
  /** ICS address. */
  ADDRESS("address", FieldType.TEXT),
  /** Value written, fingerprint or variable. */
  VALUE("value", FieldType.TEXT),
  /** Raw request in hex. */
  RAW_HEX("raw_hex", FieldType.TEXT),
  /** Host to reach. */
  TARGET_HOST("target_host", FieldType.TEXT),
  /** Port to reach. */
  TARGET_PORT("target_port", FieldType.INTEGER),
  /** private, public or self. */
  TARGET_SCOPE("target_scope", FieldType.TEXT),
  /** Printable form of the data. */
  DATA_TEXT("data_text", FieldType.TEXT),
  /** Length of the data in bytes. */
  DATA_LEN("data_len", FieldType.INTEGER),
  /** tls, http, smtp or other. */
  INNER_PROTOCOL("inner_protocol", FieldType.TEXT),
  /** JA4 of the inner TLS. */
  JA4("ja4", FieldType.TEXT),
  /** Claimed originator. */
  ORIGINATOR_IP("originator_ip", FieldType.IP),
  /** Port of the claimed originator. */
  ORIGINATOR_PORT("originator_port", FieldType.INTEGER),
  /** Data in hex, capped. */
  DATA_HEX("data_hex", FieldType.TEXT),
  /** SHA-512 of the bytes. */
  SHA512("sha512", FieldType.TEXT),
  /** Protocol that the bytes look like. */
  PROTOCOL_GUESS("protocol_guess", FieldType.TEXT),
  /** Port of the decoy. */
  LOCAL_PORT("local_port", FieldType.INTEGER),
  /** Which fingerprint. */
  FINGERPRINT_TYPE("fingerprint_type", FieldType.TEXT),
  /** What it was computed from. */
  DETAIL("detail", FieldType.TEXT),
  /** Operating system guessed. */
  OS_GUESS("os_guess", FieldType.TEXT),
  /** Tool guessed. */
  TOOL("tool", FieldType.TEXT),
  /** Known tool with this fingerprint. */
  CATALOGUE_MATCH("catalogue_match", FieldType.TEXT),
  /** The sensor's own value differs from the one recomputed. */
  VALUE_MISMATCH("value_mismatch", FieldType.BOOL),
  /** Signature id. */
  SIGNATURE_ID("signature_id", FieldType.INTEGER),
  /** Signature. */
  SIGNATURE("signature", FieldType.TEXT),
  /** Category. */
  CATEGORY("category", FieldType.TEXT),
  /** Severity. */
  SEVERITY("severity", FieldType.INTEGER),
  /** ATT&amp;CK tags that came with it. */
  ATTACK_TAGS("attack_tags", FieldType.LIST),
  /** Name of the recording. */
  RECORDING_REF("recording_ref", FieldType.TEXT),
  /** The sensor's own event id. */
  NOTICE_TYPE("notice_type", FieldType.TEXT),
  /** The record's fields as JSON. */
  RAW_FIELDS("raw_fields", FieldType.TEXT),

  // Of events of the kind session, which spec 03 describes.
  LOGIN_OUTCOME("login_outcome", FieldType.TEXT),
  AUTH_FAILURES("auth_failures", FieldType.INTEGER),
  AUTH_SUCCESSES("auth_successes", FieldType.INTEGER),
  COMMAND_COUNT("command_count", FieldType.INTEGER),
  FILE_COUNT("file_count", FieldType.INTEGER),
  OP_TEXT("op_text", FieldType.TEXT),
  NOTE_TEXT("note_text", FieldType.TEXT),
  REQUEST_COUNT("request_count", FieldType.INTEGER),
  ROWS_READ("rows_read", FieldType.INTEGER),
  BYTES_READ("bytes_read", FieldType.INTEGER),
  HTTP_PATHS("http_paths", FieldType.LIST),
  CONTAINER_IMAGE("container_image", FieldType.TEXT),
  LLMNR_POISON_COUNT("llmnr_poison_count", FieldType.INTEGER),
  TFTP_FILENAME("tftp_filename", FieldType.TEXT),
  TUNNEL_COUNT("tunnel_count", FieldType.INTEGER),
  TUNNEL_TARGETS("tunnel_targets", FieldType.LIST),
  HAS_TERMINAL("has_terminal", FieldType.BOOL),
  FIRST_COMMAND_DELAY_S("first_command_delay_s", FieldType.FLOAT),
  INPUT_RATE("input_rate", FieldType.FLOAT),
  JA3("ja3", FieldType.TEXT),
  HASSH("hassh", FieldType.TEXT),

  // Of events of the kind credential, which spec 03 describes.
  CREDENTIAL_HASH("credential_hash", FieldType.TEXT),
  REUSE_COUNT("reuse_count", FieldType.INTEGER),
  TARGET_COUNT("target_count", FieldType.INTEGER),
  SERVICES("services", FieldType.LIST),
  DECKIES("deckies", FieldType.LIST),
  IP_COUNT("ip_count", FieldType.INTEGER),
  FIRST_SEEN("first_seen", FieldType.TIME),
  LAST_SEEN("last_seen", FieldType.TIME),

  // Of events of the kind identity, which spec 03 describes.
  IDENTITY_UUID("identity_uuid", FieldType.TEXT),
  SHARED_PASSWORD_HASH("shared_password_hash", FieldType.TEXT),
  ACCOUNT_COUNT("account_count", FieldType.INTEGER),
  ASN_COUNT("asn_count", FieldType.INTEGER),
  ASN_SPAN_H("asn_span_h", FieldType.FLOAT),
  SERVICE_COUNT("service_count", FieldType.INTEGER),
  DECKY_COUNT("decky_count", FieldType.INTEGER),
  COUNTRY_COUNT("country_count", FieldType.INTEGER),

  // Of events of the kind behavior, which spec 03 describes.
  BEHAVIOR_CLASS("behavior_class", FieldType.TEXT),
  TOOLS("tools", FieldType.LIST),
  BEACON_INTERVAL_S("beacon_interval_s", FieldType.FLOAT),
  BEACON_JITTER_PCT("beacon_jitter_pct", FieldType.RATIO),
  MEAN_GAP_S("mean_gap_s", FieldType.FLOAT),
  CV("cv", FieldType.FLOAT),
  LARGE_PAYLOAD_COUNT("large_payload_count", FieldType.INTEGER),
  EXFIL_LATENCY_S("exfil_latency_s", FieldType.FLOAT),

  // Of events of the kind email, which spec 03 describes.
  FROM_DOMAIN("from_domain", FieldType.TEXT),
  MAIL_FROM_DOMAIN("mail_from_domain", FieldType.TEXT),
  RETURN_PATH_DOMAIN("return_path_domain", FieldType.TEXT),
  REPLY_TO_DOMAIN("reply_to_domain", FieldType.TEXT),
  RCPT_COUNT("rcpt_count", FieldType.INTEGER),
  RCPT_DOMAINS("rcpt_domains", FieldType.LIST),
  X_MAILER_FAMILY("x_mailer_family", FieldType.TEXT),
  MATCHED_KIT("matched_kit", FieldType.TEXT),
  DKIM("dkim", FieldType.TEXT),
  SPF("spf", FieldType.TEXT),
  DMARC("dmarc", FieldType.TEXT),
  URL_HOSTS("url_hosts", FieldType.LIST),
  IDN_HOSTS("idn_hosts", FieldType.LIST),
  MASQUERADE_SIGNALS("masquerade_signals", FieldType.LIST),
  MASQUERADE_SIGNAL_COUNT("masquerade_signal_count", FieldType.INTEGER),
  MATCHED_HEADERS("matched_headers", FieldType.LIST),
  ATTACHMENT_TRIGGERS("attachment_triggers", FieldType.LIST),
  ATTACHMENT_COUNT("attachment_count", FieldType.INTEGER),
  ATTACHMENT_SHA256S("attachment_sha256s", FieldType.LIST),
  ATTACHMENT_EXTENSIONS("attachment_extensions", FieldType.LIST),
  ATTACHMENT_MACROS("attachment_macros", FieldType.BOOL),
  ATTACHMENT_PASSWORD_PROTECTED("attachment_password_protected", FieldType.BOOL),
  HTML_SMUGGLING("html_smuggling", FieldType.BOOL),
  BODY_SHA256("body_sha256", FieldType.TEXT),
  BODY_SIMHASH("body_simhash", FieldType.TEXT),
  BODY_CLUSTER("body_cluster", FieldType.TEXT),
  ENCODED_BYTE_COUNT("encoded_byte_count", FieldType.INTEGER),
  SUBJECT_SHA256("subject_sha256", FieldType.TEXT),
  SUBJECT_FLAGS("subject_flags", FieldType.LIST),
  BODY_FLAGS("body_flags", FieldType.LIST),
  DATE_SKEW_H("date_skew_h", FieldType.FLOAT),
  BRAND_DISPLAY_NAME("brand_display_name", FieldType.TEXT),
  TRACKING_PIXEL("tracking_pixel", FieldType.BOOL),

  // Of events of the kind canary, which spec 03 describes.
  TOKEN_ID("token_id", FieldType.TEXT),
  TOKEN_KIND("token_kind", FieldType.TEXT),
  GENERATOR("generator", FieldType.TEXT),
  REQUEST_PATH_CLASS("request_path_class", FieldType.TEXT),
  USER_AGENT_FAMILY("user_agent_family", FieldType.TEXT),
  FIRST_TRIGGER("first_trigger", FieldType.BOOL),
  SECONDS_SINCE_PLACED("seconds_since_placed", FieldType.FLOAT),
  /** When a token was planted. */
  PLACED_AT("placed_at", FieldType.TIME),
  /** What a browser told of itself, as {@code name=value}. */
  BROWSER("browser", FieldType.LIST),

  // Of events of the kind canary_fingerprint, which spec 03 describes.
  METRIC("metric", FieldType.TEXT),
  MATCHED_SIGNATURE("matched_signature", FieldType.TEXT),
  NAVIGATOR_WEBDRIVER("navigator_webdriver", FieldType.BOOL),
  MATCHED_TOOL("matched_tool", FieldType.TEXT),
  WEBRTC_GEO_MISMATCH("webrtc_geo_mismatch", FieldType.BOOL),
  TZ_MISMATCH_ZONES("tz_mismatch_zones", FieldType.INTEGER),
  LANG_COUNTRY_MISMATCH("lang_country_mismatch", FieldType.BOOL),
  PLATFORM_UA_INCONSISTENT("platform_ua_inconsistent", FieldType.BOOL),
  UA_WEBGL_MISMATCH("ua_webgl_mismatch", FieldType.BOOL),
  SOFTWARE_RENDERER("software_renderer", FieldType.BOOL),
  TOR_SIGNATURE("tor_signature", FieldType.BOOL),
  MOBILE_UA_DESKTOP_SCREEN("mobile_ua_desktop_screen", FieldType.BOOL),
  VM_JITTER("vm_jitter", FieldType.BOOL),
  ANTI_FINGERPRINT("anti_fingerprint", FieldType.BOOL),

  // Of events of the kind intel, which spec 03 describes.
  ABUSEIPDB_SCORE("abuseipdb_score", FieldType.PERCENT),
  ABUSEIPDB_CATEGORIES("abuseipdb_categories", FieldType.LIST),
  GREYNOISE_CLASSIFICATION("greynoise_classification", FieldType.TEXT),
  GREYNOISE_TAGS("greynoise_tags", FieldType.LIST),
  GREYNOISE_NAME("greynoise_name", FieldType.TEXT),
  FEODO_LISTED("feodo_listed", FieldType.BOOL),
  FEODO_MALWARE_FAMILY("feodo_malware_family", FieldType.TEXT),
  FIRST_SEEN_FEODO("first_seen_feodo", FieldType.TEXT),
  THREATFOX_THREAT_TYPES("threatfox_threat_types", FieldType.LIST),
  THREATFOX_IOC_TYPES("threatfox_ioc_types", FieldType.LIST),
  THREATFOX_MALWARE_FAMILIES("threatfox_malware_families", FieldType.LIST),
  AGGREGATE_VERDICT("aggregate_verdict", FieldType.TEXT),

  // Of events of the kind http_fingerprint, which spec 03 describes.
  HASH("hash", FieldType.TEXT),
  JA4H_PREFIX("ja4h_prefix", FieldType.TEXT),
  CLIENT_IP("client_ip", FieldType.IP),
  SEEN_AT("seen_at", FieldType.TIME),
  RAW("raw", FieldType.TEXT),
  REQUEST_FOLLOWS("request_follows", FieldType.BOOL),

  // Of events of the kind ipv6_leak, which spec 03 describes.
  ADDR("addr", FieldType.IP),
  MAC_OUI("mac_oui", FieldType.TEXT),
  IID_KIND("iid_kind", FieldType.TEXT),
  VECTOR("vector", FieldType.TEXT),
  ON_IFACE("on_iface", FieldType.TEXT),
  ATTACKER_V4("attacker_v4", FieldType.IP),
  OBSERVED_AT("observed_at", FieldType.TIME);

  private static final Map<String, Field> BY_NAME = byName();

  private final String fieldName;
  private final FieldType type;

  Field(String fieldName, FieldType type) {
    this.fieldName = fieldName;
    this.type = type;
  }

  /** The canonical name, as rules, JSON and documents write it. */
  public String fieldName() {
    return fieldName;
  }

  /** What values the field holds. */
  public FieldType type() {
    return type;
  }

  /** Whether the value lives only while rules run and is never stored, shown or cited. */
  public boolean memoryOnly() {
    return this == PASSWORD || this == TEXT || this == BROWSER;
  }

  /** The field of a canonical name; null if there is none. */
  public static @Nullable Field named(String name) {
    return BY_NAME.get(name);
  }

  private static Map<String, Field> byName() {
    Map<String, Field> fields = new HashMap<>();
    for (Field field : values()) {
      fields.put(field.fieldName, field);
    }
    return Map.copyOf(fields);
  }
}
