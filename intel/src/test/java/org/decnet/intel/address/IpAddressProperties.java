package org.decnet.intel.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Random;
import org.decnet.model.event.IpText;
import org.junit.jupiter.api.Test;

class IpAddressProperties {
  private final Random random = new Random(20_261_127);

  @Test
  void numbersAndTextAreOneAddress() throws UnknownHostException {
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = bytes(i);
      String text = IpText.canonical(InetAddress.getByAddress(bytes).getHostAddress());
      IpAddress address = Objects.requireNonNull(IpAddress.of(text), text);
      assertThat(address.text()).isEqualTo(text);
      assertThat(InetAddress.getByAddress(address.bytes()))
          .isEqualTo(InetAddress.getByAddress(bytes));
    }
  }

  @Test
  void aBlockHoldsItsEndsAndNotTheirNeighbours() throws UnknownHostException {
    for (int i = 0; i < 20_000; i++) {
      String text = InetAddress.getByAddress(bytes(i)).getHostAddress();
      IpAddress address = Objects.requireNonNull(IpAddress.of(text), text);
      int bits = 1 + random.nextInt(address.width());
      Prefix block = new Prefix(address.masked(bits), bits);
      assertThat(block.holds(address)).isTrue();
      assertThat(block.holds(block.first())).isTrue();
      assertThat(block.holds(block.last())).isTrue();
      assertThat(block.holds(flipped(address, random.nextInt(bits)))).isFalse();
      assertThat(Prefix.of(block.text())).isEqualTo(block);
    }
  }

  private static IpAddress flipped(IpAddress address, int bit) {
    if (!address.isV6()) {
      return IpAddress.v4(address.v4() ^ 1 << (31 - bit));
    }
    return bit < 64
        ? new IpAddress(address.high() ^ 1L << (63 - bit), address.low(), true)
        : new IpAddress(address.high(), address.low() ^ 1L << (127 - bit), true);
  }

  /** Random bytes, many of them zero so that gaps appear; never an IPv4-mapped address. */
  private byte[] bytes(int round) {
    byte[] bytes = new byte[round % 2 == 0 ? 4 : 16];
    random.nextBytes(bytes);
    for (int i = 1; i < bytes.length; i++) {
      if (random.nextInt(2) == 0) {
        bytes[i] = 0;
      }
    }
    bytes[0] |= 1;
    return bytes;
  }
}
