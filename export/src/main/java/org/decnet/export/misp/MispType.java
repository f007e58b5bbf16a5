package org.decnet.export.misp;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** Types of attributes that are written, and what values of them look like. */
enum MispType {
  /** An address that attacks. */
  IP_SRC("ip-src", "Network activity", MispValues::isAddress),
  /** An address that is called, with its port. */
  IP_DST_PORT("ip-dst|port", "Network activity", MispValues::isEndpoint),
  /** A name. */
  DOMAIN("domain", "Network activity", MispValues::isDomain),
  /** A place on the web. */
  URL("url", "Network activity", MispValues::isUrl),
  /** A hash. */
  SHA256("sha256", "Payload delivery", text -> MispValues.isHex(text, 64)),
  /** A name of a file. */
  FILENAME("filename", "Payload delivery", MispValues::isLine),
  /** A length. */
  SIZE("size-in-bytes", "Other", MispValues::isNumber),
  /** What kind of file it is. */
  MIME_TYPE("mime-type", "Artifacts dropped", MispValues::isLine),
  /** A TLS client. */
  JA3("ja3-fingerprint-md5", "Network activity", text -> MispValues.isHex(text, 32)),
  /** An SSH client. */
  HASSH("hassh-md5", "Network activity", text -> MispValues.isHex(text, 32)),
  /** An SSH server. */
  HASSH_SERVER("hasshserver-md5", "Network activity", text -> MispValues.isHex(text, 32)),
  /** A TLS server. */
  JARM("jarm-fingerprint", "Network activity", text -> MispValues.isHex(text, 62)),
  /** A moment. */
  DATETIME("datetime", "Other", MispValues::isLine),
  /** Anything. */
  TEXT("text", "Other", text -> true),
  /** A remark of ours. */
  COMMENT("comment", "Other", text -> true);

  /** What a column of MISP's database holds. */
  private static final int MOST_BYTES = 65_535;

  private final String word;
  private final String category;
  private final Predicate<String> valid;

  MispType(String word, String category, Predicate<String> valid) {
    this.word = word;
    this.category = category;
    this.valid = valid;
  }

  /** The name of the type. */
  String word() {
    return word;
  }

  /** The category that such values usually have. */
  String category() {
    return category;
  }

  /** Whether MISP takes a value: what it refuses would make it refuse the whole event. */
  boolean takes(String value) {
    return !value.isBlank()
        && value.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
        && valid.test(value);
  }
}
