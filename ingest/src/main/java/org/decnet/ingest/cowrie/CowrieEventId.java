package org.decnet.ingest.cowrie;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every event id that the codec knows (spec 10, section 2). */
enum CowrieEventId {
  SESSION_CONNECT("cowrie.session.connect"),
  SESSION_CLOSED("cowrie.session.closed"),
  SESSION_PARAMS("cowrie.session.params"),
  CLIENT_VERSION("cowrie.client.version", true),
  CLIENT_KEX("cowrie.client.kex", true),
  CLIENT_SIZE("cowrie.client.size"),
  CLIENT_VAR("cowrie.client.var"),
  CLIENT_FINGERPRINT("cowrie.client.fingerprint", true),
  CLIENT_MALFORMED_PACKET("cowrie.client.malformed_packet", true),
  LOGIN_SUCCESS("cowrie.login.success"),
  LOGIN_FAILED("cowrie.login.failed"),
  COMMAND_INPUT("cowrie.command.input"),
  COMMAND_SUCCESS("cowrie.command.success"),
  COMMAND_FAILED("cowrie.command.failed"),
  FILE_DOWNLOAD("cowrie.session.file_download"),
  FILE_DOWNLOAD_FAILED("cowrie.session.file_download.failed"),
  FILE_UPLOAD("cowrie.session.file_upload"),
  DIRECT_TCPIP_REQUEST("cowrie.direct-tcpip.request", true),
  DIRECT_TCPIP_DATA("cowrie.direct-tcpip.data", true),
  DIRECT_TCPIP_JA4("cowrie.direct-tcpip.ja4", true),
  LOG_OPEN("cowrie.log.open"),
  LOG_CLOSED("cowrie.log.closed");

  private static final Map<String, CowrieEventId> BY_NAME = byName();

  private final String idName;
  private final boolean sshOnly;

  CowrieEventId(String idName) {
    this(idName, false);
  }

  CowrieEventId(String idName, boolean sshOnly) {
    this.idName = idName;
    this.sshOnly = sshOnly;
  }

  /** The id in records. */
  String idName() {
    return idName;
  }

  /** Whether only an SSH session can have such a record. */
  boolean sshOnly() {
    return sshOnly;
  }

  /**
   * Whether the record's message only repeats other members: a line is found by its command_text, a
   * tunnel's data by its data_text.
   */
  boolean messageRepeats() {
    return switch (this) {
      case COMMAND_INPUT, COMMAND_SUCCESS, COMMAND_FAILED, DIRECT_TCPIP_DATA -> true;
      case SESSION_CONNECT,
          SESSION_CLOSED,
          SESSION_PARAMS,
          CLIENT_VERSION,
          CLIENT_KEX,
          CLIENT_SIZE,
          CLIENT_VAR,
          CLIENT_FINGERPRINT,
          CLIENT_MALFORMED_PACKET,
          LOGIN_SUCCESS,
          LOGIN_FAILED,
          FILE_DOWNLOAD,
          FILE_DOWNLOAD_FAILED,
          FILE_UPLOAD,
          DIRECT_TCPIP_REQUEST,
          DIRECT_TCPIP_JA4,
          LOG_OPEN,
          LOG_CLOSED ->
          false;
    };
  }

  /** The event of an id; null if the id is not known. */
  static @Nullable CowrieEventId named(String name) {
    return BY_NAME.get(name);
  }

  private static Map<String, CowrieEventId> byName() {
    Map<String, CowrieEventId> ids = new HashMap<>();
    for (CowrieEventId id : values()) {
      ids.put(id.idName, id);
    }
    return Map.copyOf(ids);
  }
}
