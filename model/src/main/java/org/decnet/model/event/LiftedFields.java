package org.decnet.model.event;

import java.util.List;

/** The fields of events that are lifted out of artefacts and sums (spec 03, sections 1 to 7). */
final class LiftedFields {
  static final List<Field> SESSION =
      List.of(
          Field.LOGIN_OUTCOME,
          Field.AUTH_FAILURES,
          Field.AUTH_SUCCESSES,
          Field.COMMAND_COUNT,
          Field.STATEMENT_COUNT,
          Field.FILE_COUNT,
          Field.OP_TEXT,
          Field.NOTE_TEXT,
          Field.DURATION_S,
          Field.BYTES_IN,
          Field.BYTES_OUT,
          Field.RANSOM_KEYWORDS,
          Field.BTC_ADDRESS,
          Field.REQUEST_COUNT,
          Field.TARGET_HOST,
          Field.ROWS_READ,
          Field.BYTES_READ,
          Field.HTTP_PATHS,
          Field.CONTAINER_IMAGE,
          Field.DOCKER_SIGNALS,
          Field.LLMNR_POISON_COUNT,
          Field.TFTP_FILENAME,
          Field.TUNNEL_COUNT,
          Field.TUNNEL_TARGETS,
          Field.HAS_TERMINAL,
          Field.FIRST_COMMAND_DELAY_S,
          Field.INPUT_RATE,
          Field.JA3,
          Field.HASSH,
          Field.JA4);

  static final List<Field> CREDENTIAL =
      List.of(
          Field.CREDENTIAL_HASH,
          Field.SECRET_KIND,
          Field.REUSE_COUNT,
          Field.TARGET_COUNT,
          Field.SERVICES,
          Field.DECKIES,
          Field.IP_COUNT,
          Field.FIRST_SEEN,
          Field.LAST_SEEN);

  static final List<Field> IDENTITY =
      List.of(
          Field.IDENTITY_UUID,
          Field.SHARED_PASSWORD_HASH,
          Field.ACCOUNT_COUNT,
          Field.IP_COUNT,
          Field.ASN_COUNT,
          Field.ASN_SPAN_H,
          Field.SERVICE_COUNT,
          Field.DECKY_COUNT,
          Field.COUNTRY_COUNT);

  static final List<Field> BEHAVIOR =
      List.of(
          Field.BEHAVIOR_CLASS,
          Field.BEACON_INTERVAL_S,
          Field.BEACON_JITTER_PCT,
          Field.TOOLS,
          Field.OS_GUESS,
          Field.MEAN_GAP_S,
          Field.CV,
          Field.SERVICE_COUNT,
          Field.DECKY_COUNT,
          Field.LARGE_PAYLOAD_COUNT,
          Field.EXFIL_LATENCY_S);

  static final List<Field> EMAIL =
      List.of(
          Field.FROM_DOMAIN,
          Field.MAIL_FROM_DOMAIN,
          Field.RETURN_PATH_DOMAIN,
          Field.REPLY_TO_DOMAIN,
          Field.RCPT_COUNT,
          Field.RCPT_DOMAINS,
          Field.X_MAILER_FAMILY,
          Field.MATCHED_KIT,
          Field.DKIM,
          Field.SPF,
          Field.DMARC,
          Field.URL_HOSTS,
          Field.IDN_HOSTS,
          Field.MASQUERADE_SIGNALS,
          Field.MASQUERADE_SIGNAL_COUNT,
          Field.MATCHED_HEADERS,
          Field.ATTACHMENT_TRIGGERS,
          Field.ATTACHMENT_COUNT,
          Field.ATTACHMENT_SHA256S,
          Field.ATTACHMENT_EXTENSIONS,
          Field.ATTACHMENT_MACROS,
          Field.ATTACHMENT_PASSWORD_PROTECTED,
          Field.HTML_SMUGGLING,
          Field.MAL_HASH_MATCH,
          Field.SHA256,
          Field.SIZE,
          Field.BODY_SHA256,
          Field.BODY_SIMHASH,
          Field.BODY_CLUSTER,
          Field.ENCODED_BYTE_COUNT,
          Field.SUBJECT_SHA256,
          Field.SUBJECT_FLAGS,
          Field.BODY_FLAGS,
          Field.RANSOM_KEYWORDS,
          Field.BTC_ADDRESS,
          Field.DATE_SKEW_H,
          Field.BRAND_DISPLAY_NAME,
          Field.TRACKING_PIXEL);

  static final List<Field> CANARY =
      List.of(
          Field.TOKEN_ID,
          Field.TOKEN_KIND,
          Field.GENERATOR,
          Field.REQUEST_PATH_CLASS,
          Field.USER_AGENT_FAMILY,
          Field.FIRST_TRIGGER,
          Field.SECONDS_SINCE_PLACED);

  static final List<Field> CANARY_FINGERPRINT =
      List.of(
          Field.METRIC,
          Field.MATCHED_SIGNATURE,
          Field.NAVIGATOR_WEBDRIVER,
          Field.MATCHED_TOOL,
          Field.WEBRTC_GEO_MISMATCH,
          Field.TZ_MISMATCH_ZONES,
          Field.LANG_COUNTRY_MISMATCH,
          Field.PLATFORM_UA_INCONSISTENT,
          Field.UA_WEBGL_MISMATCH,
          Field.SOFTWARE_RENDERER,
          Field.TOR_SIGNATURE,
          Field.MOBILE_UA_DESKTOP_SCREEN,
          Field.VM_JITTER,
          Field.ANTI_FINGERPRINT);

  static final List<Field> INTEL =
      List.of(
          Field.ABUSEIPDB_SCORE,
          Field.ABUSEIPDB_CATEGORIES,
          Field.GREYNOISE_CLASSIFICATION,
          Field.GREYNOISE_TAGS,
          Field.GREYNOISE_NAME,
          Field.FEODO_LISTED,
          Field.FEODO_MALWARE_FAMILY,
          Field.FIRST_SEEN_FEODO,
          Field.THREATFOX_THREAT_TYPES,
          Field.THREATFOX_IOC_TYPES,
          Field.THREATFOX_MALWARE_FAMILIES,
          Field.AGGREGATE_VERDICT);

  static final List<Field> HTTP_FINGERPRINT =
      List.of(
          Field.FINGERPRINT_TYPE,
          Field.HASH,
          Field.JA4H_PREFIX,
          Field.PROTOCOL,
          Field.CLIENT_IP,
          Field.SEEN_AT,
          Field.RAW,
          Field.REQUEST_FOLLOWS);

  static final List<Field> IPV6_LEAK =
      List.of(
          Field.ADDR,
          Field.MAC_OUI,
          Field.IID_KIND,
          Field.VECTOR,
          Field.ON_IFACE,
          Field.ATTACKER_V4,
          Field.OBSERVED_AT);

  private LiftedFields() {}
}
