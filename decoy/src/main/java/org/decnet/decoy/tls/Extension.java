package org.decnet.decoy.tls;

import java.util.List;
import org.decnet.decoy.ber.Ber;

/** What a key may be used for (RFC 5280, section 4.2.1); each binds whoever checks. */
public enum Extension {
  /** It signs certificates, of ends only. */
  AUTHORITY(
      "2.5.29.19",
      Ber.of(Ber.SEQUENCE, Ber.of(Ber.BOOLEAN, new byte[] {(byte) 0xFF}), Ber.integer(0))),
  /** It signs certificates and nothing else. */
  SIGNS_CERTIFICATES("2.5.29.15", Ber.of(Ber.BITS, new byte[] {2, 0x04})),
  /** It signs handshakes. */
  SIGNS("2.5.29.15", Ber.of(Ber.BITS, new byte[] {7, (byte) 0x80})),
  /** It shows both to servers and to clients who its owner is. */
  BOTH_ENDS(
      "2.5.29.37",
      Ber.of(Ber.SEQUENCE, Ber.object("1.3.6.1.5.5.7.3.1"), Ber.object("1.3.6.1.5.5.7.3.2")));

  private final byte[] written;

  Extension(String type, byte[] value) {
    this.written =
        Ber.of(
            Ber.SEQUENCE,
            Ber.object(type),
            Ber.of(Ber.BOOLEAN, new byte[] {(byte) 0xFF}),
            Ber.of(Ber.OCTETS, value));
  }

  static byte[] written(List<Extension> extensions) {
    return Ber.of(Ber.SEQUENCE, extensions.stream().map(one -> one.written).toArray(byte[][]::new));
  }
}
