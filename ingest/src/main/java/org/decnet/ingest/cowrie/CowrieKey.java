package org.decnet.ingest.cowrie;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every member that Cowrie's records are known to carry: the catalogue of its field drift. */
enum CowrieKey {
  ARCH("arch"),
  COMP_CS("compCS"),
  DATA("data"),
  DATA_LENGTH("datalen"),
  DESTINATION_FILE("destfile"),
  DST_IP("dst_ip"),
  DST_PORT("dst_port"),
  DUPLICATE("duplicate"),
  DURATION("duration"),
  DURATION_MS("duration_ms"),
  ENC_CS("encCS"),
  EVENT_ID("eventid"),
  FILENAME("filename"),
  FINGERPRINT("fingerprint"),
  HASSH("hassh"),
  HASSH_ALGORITHMS("hasshAlgorithms"),
  HEIGHT("height"),
  INPUT("input"),
  IS_ERROR("isError"),
  JA4("ja4"),
  KEX_ALGS("kexAlgs"),
  MAC_CS("macCS"),
  MESSAGE("message"),
  MESSAGE_NUMBER("messagenum"),
  NAME("name"),
  ORIGINATOR_IP("orig_ip"),
  ORIGINATOR_PORT("orig_port"),
  OUTFILE("outfile"),
  PASSWORD("password"),
  PROTOCOL("protocol"),
  SENSOR("sensor"),
  SESSION("session"),
  SHASUM("shasum"),
  SIZE("size"),
  SRC_IP("src_ip"),
  SRC_PORT("src_port"),
  SYSTEM("system"),
  TIMESTAMP("timestamp"),
  TTYLOG("ttylog"),
  URL("url"),
  USERNAME("username"),
  VALUE("value"),
  VERSION("version"),
  WIDTH("width"),

  /** The message's template; the message itself is read. */
  FORMAT("format", "the template of message"),
  /** Number of a forwarded channel; several channels of a session share it over time. */
  ID("id", "counts channels, identifies nothing"),
  /** The public key; its fingerprint is read. */
  KEY("key", "its fingerprint is read"),
  /** Host key algorithms; no part of the fingerprint's definition. */
  KEY_ALGS("keyAlgs", "no part of hassh"),
  /** Languages; empty in practice and no part of the fingerprint's definition. */
  LANG_CS("langCS", "no part of hassh"),
  /** Type of a public key. */
  TYPE("type", "its fingerprint is read"),
  /** Whether a download was the first of its content, in 2017 logs. */
  UNIQUE("unique", "the opposite of duplicate, in old logs"),
  /** Id of the sensor, not of the record. */
  UUID("uuid", "identifies the sensor, whose name is read");

  private static final Map<String, CowrieKey> BY_NAME = byName();

  private final String keyName;
  private final @Nullable String whyIgnored;

  CowrieKey(String keyName) {
    this(keyName, null);
  }

  CowrieKey(String keyName, @Nullable String whyIgnored) {
    this.keyName = keyName;
    this.whyIgnored = whyIgnored;
  }

  /** The name in records. */
  String keyName() {
    return keyName;
  }

  /** Why the member is not read; null for one that is. */
  @Nullable String whyIgnored() {
    return whyIgnored;
  }

  /** The member of a name; null if none is known. */
  static @Nullable CowrieKey named(String name) {
    return BY_NAME.get(name);
  }

  private static Map<String, CowrieKey> byName() {
    Map<String, CowrieKey> keys = new HashMap<>();
    for (CowrieKey key : values()) {
      keys.put(key.keyName, key);
    }
    return Map.copyOf(keys);
  }
}
