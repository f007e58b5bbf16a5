package org.decnet.decoy.snmp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.decnet.decoy.ber.Ber;
import org.decnet.decoy.listen.Answering;
import org.decnet.decoy.listen.Peer;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.UdpDecoy;
import org.jspecify.annotations.Nullable;

/**
 * The answers of Net-SNMP, versions 1 and 2c (RFC 1157, RFC 3416). Who names no community that may
 * read gets none. What would be too large is told to be.
 */
public final class SnmpAnswers implements Answering {
  private static final int RESPONSE = 0xA2;
  private static final int NO_OBJECT = 0x80;
  private static final int END_OF_ALL = 0x82;
  private static final int TOO_BIG = 1;
  private static final int NO_SUCH_NAME = 2;
  private static final int NO_ACCESS = 6;

  private final Site site;
  private final List<String> communities;
  private final Mib mib;

  /** The answers of one host. */
  public SnmpAnswers(Site site, SnmpSettings settings) {
    this.site = site;
    this.communities = settings.communities();
    this.mib = new Mib(site.persona());
  }

  @Override
  public byte @Nullable [] to(byte[] datagram, Peer peer) {
    SnmpQuestion asked;
    try {
      asked = SnmpQuestion.read(datagram);
    } catch (IOException e) {
      peer.log().payload(datagram); // no request of these versions
      return null;
    }
    boolean known = communities.contains(asked.communityName());
    tell(asked, known, peer);
    if (!known) {
      return null;
    }
    byte[] answer = answer(asked, datagram.length * UdpDecoy.FACTOR);
    return answer.length <= datagram.length * UdpDecoy.FACTOR
        ? answer
        : response(asked, TOO_BIG, 0, asked.list());
  }

  private static void tell(SnmpQuestion asked, boolean known, Peer peer) {
    String name = asked.communityName();
    if (peer.isNew(name)) {
      peer.log()
          .event("auth")
          .secret(asked.community())
          .put("secret_kind", "snmp_community")
          .put("outcome", known ? "success" : "failure")
          .send();
    }
    peer.log()
        .event("get_request")
        .put("op", asked.kind().word())
        .put("community", name)
        .put("version", asked.isFirstVersion() ? "1" : "2c")
        .put("oids", String.join(" ", asked.objects()))
        .send();
  }

  private byte[] answer(SnmpQuestion asked, int room) {
    Instant now = site.clock().instant();
    return switch (asked.kind()) {
      case SET ->
          response(asked, asked.isFirstVersion() ? NO_SUCH_NAME : NO_ACCESS, 1, asked.list());
      case BULK -> response(asked, 0, 0, bulk(asked, now, room / 2));
      case GET, NEXT -> each(asked, now);
    };
  }

  private byte[] each(SnmpQuestion asked, Instant now) {
    List<byte[]> rows = new ArrayList<>();
    for (String object : asked.objects()) {
      String found = asked.kind() == SnmpQuestion.Kind.GET ? object : mib.next(object);
      byte[] value = found == null ? null : mib.value(found, now);
      if (value == null && asked.isFirstVersion()) {
        return response(asked, NO_SUCH_NAME, rows.size() + 1, asked.list());
      }
      rows.add(row(found == null ? object : found, value, found == null));
    }
    return response(asked, 0, 0, joined(rows));
  }

  private static byte[] row(String object, byte @Nullable [] value, boolean end) {
    byte[] shown = value == null ? Ber.of(end ? END_OF_ALL : NO_OBJECT) : value;
    return Ber.of(Ber.SEQUENCE, Ber.object(object), shown);
  }

  /** As much of what follows as there is room for. */
  private byte[] bulk(SnmpQuestion asked, Instant now, int room) {
    List<byte[]> rows = new ArrayList<>();
    int size = 0;
    for (int i = 0; i < asked.objects().size() && size < room; i++) {
      String object = asked.objects().get(i);
      long times = i < asked.first() ? 1 : Math.min(asked.times(), SnmpQuestion.MOST_OBJECTS);
      boolean goesOn = true;
      for (long j = 0; j < times && size < room && goesOn; j++) {
        String next = mib.next(object);
        goesOn = next != null;
        byte[] value = next == null ? null : mib.value(next, now);
        object = Objects.requireNonNullElse(next, object);
        rows.add(row(object, value, true));
        size += rows.getLast().length;
      }
    }
    return joined(rows);
  }

  private static byte[] joined(List<byte[]> rows) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    rows.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] response(SnmpQuestion asked, int error, int index, byte[] list) {
    return Ber.of(
        Ber.SEQUENCE,
        Ber.integer(asked.version()),
        Ber.of(Ber.OCTETS, asked.community()),
        Ber.of(
            RESPONSE,
            Ber.integer(asked.id()),
            Ber.integer(error),
            Ber.integer(index),
            Ber.of(Ber.SEQUENCE, list)));
  }
}
