package org.decnet.decoy.tls;

import java.util.List;
import org.decnet.decoy.ber.Ber;

/** What a key may be used for (RFC 5280, section 4.2.1); each binds whoever checks. */
public enum Extension {
  /** It signs certificates, of ends only. */
  AUTHORITY("2.5.29.19"),
  /** It signs certificates and nothing else. */
  SIGNS_CERTIFICATES("2.5.29.15"),
  /** It signs handshakes. */
  SIGNS("2.5.29.15"),
  /** It shows both to servers and to clients who its owner is. */
  BOTH_ENDS("2.5.29.37");

  private final String type;

  Extension(String type) {
    this.type = type;
  }

  private byte[] value() {
    return switch (this) {
      case AUTHORITY -> Ber.of(Ber.SEQUENCE, yes(), Ber.integer(0));
      case SIGNS_CERTIFICATES -> Ber.of(Ber.BITS, new byte[] {2, 0x04});
      case SIGNS -> Ber.of(Ber.BITS, new byte[] {7, (byte) 0x80});
      case BOTH_ENDS ->
          Ber.of(Ber.SEQUENCE, Ber.object("1.3.6.1.5.5.7.3.1"), Ber.object("1.3.6.1.5.5.7.3.2"));
    };
  }

  private static byte[] yes() {
    return Ber.of(Ber.BOOLEAN, new byte[] {(byte) 0xFF});
  }

  static byte[] written(List<Extension> extensions) {
    return Ber.of(
        Ber.SEQUENCE,
        extensions.stream()
            .map(one ->
                Ber.of(Ber.SEQUENCE, Ber.object(one.type), yes(), Ber.of(Ber.OCTETS, one.value())))
            .toArray(byte[][]::new));
  }
}
