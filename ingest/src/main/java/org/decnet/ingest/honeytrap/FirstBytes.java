package org.decnet.ingest.honeytrap;

import java.nio.charset.StandardCharsets;
import org.decnet.ingest.record.Payloads;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.sniff.ClientHello;
import org.decnet.ingest.sniff.RequestText;
import org.decnet.ingest.sniff.TlsFingerprints;
import org.decnet.ingest.sniff.WireProtocol;
import org.decnet.ingest.text.Printable;
import org.decnet.ingest.text.Words;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Turns the first bytes of a connection into events of the protocol that they are. */
final class FirstBytes {
  private FirstBytes() {}

  static void emit(
      SensorRecord record,
      byte[] data,
      @Nullable Long port,
      @Nullable String md5,
      @Nullable String sha512) {
    WireProtocol protocol = WireProtocol.of(data);
    record.emit(
        Payloads.of(record, data, protocol.protocolName())
            .set(Field.LOCAL_PORT, port)
            .set(Field.MD5, md5)
            .set(Field.SHA512, sha512));
    switch (protocol) {
      case TLS -> tls(record, ClientHello.read(data));
      case HTTP -> RequestText.read(record, data).emit();
      case SSH -> fingerprint(record, "ssh_client_version", line(data), null);
      case RDP -> request(record, "rdp", "connect", data, cookie(data));
      case SIP -> request(record, "sip", Words.first(line(data)), data, null);
      case SMB -> request(record, "smb", "connect", data, null);
      case ADB -> request(record, "adb", "connect", data, null);
      case JDWP -> request(record, "jdwp", "connect", data, null);
      case MYSQL, REDIS, SMTP, OTHER -> {}
    }
  }

  private static void tls(SensorRecord record, @Nullable ClientHello hello) {
    if (hello != null) {
      String text = TlsFingerprints.ja3Text(hello);
      fingerprint(record, "ja3", TlsFingerprints.ja3(hello), text);
      fingerprint(record, "ja4", TlsFingerprints.ja4(hello), hello.serverName());
    }
  }

  private static void fingerprint(
      SensorRecord record, String type, String value, @Nullable String detail) {
    record.emit(
        record
            .event(EventKind.FINGERPRINT)
            .set(Field.FINGERPRINT_TYPE, type)
            .set(Field.VALUE, value)
            .set(Field.DETAIL, detail));
  }

  private static void request(
      SensorRecord record,
      String protocol,
      String operation,
      byte[] data,
      @Nullable String cookie) {
    record.emit(
        record
            .event(EventKind.PROTO_REQUEST)
            .set(Field.PROTOCOL, protocol)
            .set(Field.OPERATION, operation)
            .set(Field.TEXT, Printable.of(data))
            .set(Field.COOKIE, cookie));
  }

  /** What stands in {@code Cookie: mstshash=name}. */
  private static @Nullable String cookie(byte[] data) {
    String text = new String(data, StandardCharsets.ISO_8859_1);
    int start = text.indexOf("Cookie: ");
    int end = start < 0 ? -1 : text.indexOf('\r', start);
    return end < 0 ? null : text.substring(start + "Cookie: ".length(), end);
  }

  private static String line(byte[] data) {
    String text = Printable.of(data);
    int end = text.indexOf('\n');
    return (end < 0 ? text : text.substring(0, end)).strip();
  }
}
