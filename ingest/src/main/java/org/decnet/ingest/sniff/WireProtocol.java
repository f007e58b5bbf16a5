package org.decnet.ingest.sniff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.decnet.ingest.text.InnerProtocol;

/** What the first bytes of a connection look like. Only a bounded head of them is looked at. */
public enum WireProtocol {
  /** A TLS record. */
  TLS,
  /** An HTTP request. */
  HTTP,
  /** A request to open a remote desktop (TPKT with an X.224 connection request). */
  RDP,
  /** An SMB negotiation. */
  SMB,
  /** An SSH banner. */
  SSH,
  /** A SIP request. */
  SIP,
  /** A Redis command, inline or as an array. */
  REDIS,
  /** An Android debug bridge. */
  ADB,
  /** A MySQL login. */
  MYSQL,
  /** A Java debugger's handshake. */
  JDWP,
  /** A line of the mail protocol. */
  SMTP,
  /** Anything else. */
  OTHER;

  private static final int HEAD = 64;
  private static final List<String> SIP_STARTS =
      List.of("OPTIONS sip:", "INVITE sip:", "REGISTER sip:", "SUBSCRIBE sip:", "MESSAGE sip:");
  private static final List<String> REDIS_STARTS =
      List.of("INFO\r\n", "PING\r\n", "CONFIG ", "SLAVEOF ", "FLUSHALL", "MODULE ", "EVAL ");

  /** The protocol of a payload. */
  public static WireProtocol of(byte[] data) {
    String head = new String(data, 0, Math.min(data.length, HEAD), StandardCharsets.ISO_8859_1);
    if (startsWithOne(head, SIP_STARTS)) {
      return SIP;
    }
    InnerProtocol inner = InnerProtocol.of(data);
    return switch (inner) {
      case TLS -> TLS;
      case HTTP -> head.startsWith("HTTP/") ? OTHER : HTTP;
      case SMTP -> SMTP;
      case OTHER -> others(data, head);
    };
  }

  /** The name in events. */
  public String protocolName() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static WireProtocol others(byte[] data, String head) {
    if (head.startsWith("SSH-")) {
      return SSH;
    }
    if (head.startsWith("JDWP-Handshake")) {
      return JDWP;
    }
    if (head.startsWith("CNXN") || (head.startsWith("OPEN") && data.length >= 24)) {
      return ADB;
    }
    if (head.startsWith("SMB", 5) && (data[4] == (byte) 0xFF || data[4] == (byte) 0xFE)) {
      return SMB;
    }
    if (data.length >= 7 && data[0] == 3 && data[1] == 0 && data[5] == (byte) 0xE0) {
      return RDP;
    }
    String upper = head.toUpperCase(Locale.ROOT);
    if (head.startsWith("*1\r\n$") || startsWithOne(upper, REDIS_STARTS)) {
      return REDIS;
    }
    return isMysqlLogin(data) ? MYSQL : OTHER;
  }

  /** The length, number 1, and 23 zero bytes after flags, size and character set. */
  private static boolean isMysqlLogin(byte[] data) {
    if (data.length < 36 || data[3] != 1) {
      return false;
    }
    for (int i = 13; i < 36; i++) {
      if (data[i] != 0) {
        return false;
      }
    }
    int length = (data[0] & 0xFF) | (data[1] & 0xFF) << 8 | (data[2] & 0xFF) << 16;
    return length + 4 == data.length;
  }

  private static boolean startsWithOne(String text, List<String> starts) {
    return starts.stream().anyMatch(text::startsWith);
  }
}
