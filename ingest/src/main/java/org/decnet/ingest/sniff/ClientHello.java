package org.decnet.ingest.sniff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a TLS client says first (RFC 8446, section 4.1.2), as far as fingerprints need it.
 *
 * @param version the version that the message itself names
 * @param serverName name in the server_name extension; null if there is none
 * @param alpn first protocol of the application_layer_protocol_negotiation extension; may be empty
 */
public record ClientHello(
    int version,
    List<Integer> ciphers,
    List<Integer> extensions,
    List<Integer> groups,
    List<Integer> pointFormats,
    List<Integer> signatures,
    List<Integer> versions,
    @Nullable String serverName,
    String alpn) {
  private static final int HANDSHAKE = 22;
  private static final int CLIENT_HELLO = 1;
  private static final int RECORD_HEADER = 5;
  private static final int RANDOM = 32;
  private static final int MOST = 1024;

  /** Reads the first record of a connection; null if it is no whole client hello. */
  public static @Nullable ClientHello read(byte[] data) {
    WireBytes wire = new WireBytes(data, 0, data.length);
    if (wire.number(1) != HANDSHAKE || wire.number(1) != 3) {
      return null;
    }
    wire.skip(RECORD_HEADER - 2);
    if (wire.number(1) != CLIENT_HELLO) {
      return null;
    }
    int length = wire.number(3);
    return length < 0 || length > wire.left() ? null : body(wire.part(length));
  }

  private static @Nullable ClientHello body(WireBytes wire) {
    int version = wire.number(2);
    wire.skip(RANDOM);
    wire.skip(wire.number(1));
    int size = wire.number(2);
    if (size < 2) {
      return null;
    }
    List<Integer> ciphers = numbers(wire.part(size), 2);
    wire.skip(wire.number(1));
    Extensions found = new Extensions();
    int all = wire.number(2);
    WireBytes rest = wire.part(Math.max(all, 0));
    while (rest.left() >= 4 && found.types.size() < MOST) {
      int type = rest.number(2);
      found.read(type, rest.part(rest.number(2)));
    }
    return new ClientHello(
        version,
        ciphers,
        List.copyOf(found.types),
        found.groups,
        found.formats,
        found.signatures,
        found.versions,
        found.name,
        found.alpn);
  }

  private static List<Integer> numbers(WireBytes wire, int size) {
    List<Integer> numbers = new ArrayList<>();
    while (wire.left() >= size && numbers.size() < MOST) {
      numbers.add(wire.number(size));
    }
    return List.copyOf(numbers);
  }

  /** The extensions that fingerprints look into. */
  private static final class Extensions {
    private final List<Integer> types = new ArrayList<>();
    private List<Integer> groups = List.of();
    private List<Integer> formats = List.of();
    private List<Integer> signatures = List.of();
    private List<Integer> versions = List.of();
    private @Nullable String name;
    private String alpn = "";

    void read(int type, WireBytes content) {
      types.add(type);
      switch (type) {
        case 0 -> name = serverName(content);
        case 10 -> groups = numbers(content.part(Math.max(0, content.number(2))), 2);
        case 11 -> formats = numbers(content.part(Math.max(0, content.number(1))), 1);
        case 13 -> signatures = numbers(content.part(Math.max(0, content.number(2))), 2);
        case 16 -> alpn = protocol(content);
        case 43 -> versions = numbers(content.part(Math.max(0, content.number(1))), 2);
        default -> {}
      }
    }

    private static @Nullable String serverName(WireBytes content) {
      content.skip(3);
      int length = content.number(2);
      return length <= 0 ? null : content.part(length).text();
    }

    private static String protocol(WireBytes content) {
      content.skip(2);
      int length = content.number(1);
      return length <= 0 ? "" : content.part(length).text();
    }
  }
}
