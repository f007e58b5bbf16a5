package org.decnet.decoy.tftp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.decnet.decoy.listen.Answering;
import org.decnet.decoy.listen.Peer;
import org.jspecify.annotations.Nullable;

/** The answers of tftpd-hpa (RFC 1350) that has none of the files that are asked for. */
public final class TftpAnswers implements Answering {
  private static final int READ = 1;
  private static final int WRITE = 2;
  private static final int LAST = 6;
  private static final int ERROR = 5;
  private static final int MISSING = 1;
  private static final int ILLEGAL = 4;

  @Override
  public byte @Nullable [] to(byte[] datagram, Peer peer) {
    int operation = datagram.length < 2 ? -1 : (datagram[0] << 8) | (datagram[1] & 0xFF);
    if (operation != READ && operation != WRITE) {
      peer.log().event("unknown_opcode").put("data", datagram).send();
      boolean known = operation > WRITE && operation <= LAST;
      return known ? null : error(ILLEGAL, "Illegal TFTP operation");
    }
    int end = zero(datagram, 2);
    int second = zero(datagram, end + 1);
    if (end < 0 || second < 0) {
      peer.log().event("unknown_opcode").put("data", datagram).send();
      return null;
    }
    peer.log()
        .event("request")
        .put("op", operation == READ ? "read" : "write")
        .put("filename", Arrays.copyOfRange(datagram, 2, end))
        .put("mode", Arrays.copyOfRange(datagram, end + 1, second))
        .send();
    return error(MISSING, "File not found");
  }

  /** Where the next zero is; -1 if there is none. */
  private static int zero(byte[] bytes, int from) {
    for (int i = Math.max(from, 2); i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] error(int code, String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0, ERROR, 0, (byte) code});
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    out.write(0);
    return out.toByteArray();
  }
}
