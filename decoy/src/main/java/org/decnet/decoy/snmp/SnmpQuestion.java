package org.decnet.decoy.snmp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.decnet.decoy.ber.Ber;
import org.decnet.decoy.ber.BerReader;

/** What an agent is asked, in versions 1 and 2c. */
final class SnmpQuestion {
  /** Most objects of a question; those behind them are passed over. */
  static final int MOST_OBJECTS = 64;

  private final long version;
  private final byte[] community;
  private final Kind kind;
  private final long id;
  private final long first;
  private final long times;
  private final byte[] list;
  private final List<String> objects = new ArrayList<>();

  /** What may be asked. */
  enum Kind {
    GET(0xA0, "get"),
    NEXT(0xA1, "getnext"),
    SET(0xA3, "set"),
    BULK(0xA5, "getbulk");

    private final int tag;
    private final String word;

    Kind(int tag, String word) {
      this.tag = tag;
      this.word = word;
    }

    String word() {
      return word;
    }

    private static Kind of(int tag) throws IOException {
      for (Kind kind : values()) {
        if (kind.tag == tag) {
          return kind;
        }
      }
      throw new IOException("Nothing that an agent is asked: " + tag);
    }
  }

  private SnmpQuestion(BerReader message) throws IOException {
    version = message.integer();
    if (version != 0 && version != 1) {
      throw new IOException("Another version: " + version);
    }
    community = message.content(Ber.OCTETS);
    kind = Kind.of(message.tag());
    BerReader pdu = message.inside(kind.tag);
    id = pdu.integer();
    first = pdu.integer();
    times = pdu.integer();
    list = pdu.content(Ber.SEQUENCE);
    BerReader rows = new BerReader(list);
    while (rows.hasMore() && objects.size() < MOST_OBJECTS) {
      objects.add(rows.inside(Ber.SEQUENCE).object());
    }
  }

  /**
   * Reads a datagram.
   *
   * @throws IOException if it is no such question
   */
  static SnmpQuestion read(byte[] datagram) throws IOException {
    return new SnmpQuestion(new BerReader(datagram).inside(Ber.SEQUENCE));
  }

  long version() {
    return version;
  }

  boolean isFirstVersion() {
    return version == 0;
  }

  byte[] community() {
    return community;
  }

  String communityName() {
    return new String(community, StandardCharsets.UTF_8);
  }

  Kind kind() {
    return kind;
  }

  long id() {
    return id;
  }

  /** How many objects stand alone, of a bulk. */
  long first() {
    return first;
  }

  /** How often those behind them are asked for, of a bulk. */
  long times() {
    return times;
  }

  List<String> objects() {
    return objects;
  }

  /** All objects as they came. */
  byte[] list() {
    return list;
  }
}
