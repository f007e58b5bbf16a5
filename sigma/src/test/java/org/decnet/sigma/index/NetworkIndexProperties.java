package org.decnet.sigma.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.decnet.sigma.ast.Network;
import org.junit.jupiter.api.Test;

/** The network index holds what each network on its own holds. */
class NetworkIndexProperties {
  private final Random random = new Random(77);

  /** Few bits vary, so that networks hold each other's addresses often. */
  private String address() {
    int bits = random.nextInt(16);
    return switch (random.nextInt(5)) {
      case 0, 1 -> "10." + (bits & 3) + "." + (bits >> 2) * 64 + "." + random.nextInt(3);
      case 2 -> "2001:db8:" + (bits & 1) + "::" + Integer.toHexString(bits << 11);
      case 3 -> (bits & 1) + "00::" + (bits & 2) + ":" + (bits & 4);
      default -> "::ffff:10." + (bits & 3) + "." + (bits >> 2) * 64 + ".1";
    };
  }

  private Network network() {
    String address = address();
    int width = address.contains(":") ? 128 : 32;
    int prefix = random.nextInt(3) == 0 ? random.nextInt(width + 1) : width - random.nextInt(24);
    return Objects.requireNonNull(Network.parse(address + "/" + prefix));
  }

  private Object value() {
    return switch (random.nextInt(8)) {
      case 0 -> 10L;
      case 1 -> "10.1.2";
      case 2 -> CharBuffer.wrap(address());
      default -> address();
    };
  }

  @Test
  void indexHoldsWhatEachNetworkHolds() {
    int held = 0;
    for (int round = 0; round < 2_000; round++) {
      SignalTable signals = new SignalTable();
      Map<Network, Expression.Signal> networks = new LinkedHashMap<>();
      for (int i = 0; i < 10; i++) {
        networks.computeIfAbsent(network(), network -> signals.add(1));
      }
      NetworkIndex index = new NetworkIndex(networks);
      Scratch scratch = new Scratch(new TriggerWriter(signals.size(), 0).build(), 0, 1);
      for (int i = 0; i < 10; i++) {
        Object value = value();
        index.read(value, scratch);
        for (Map.Entry<Network, Expression.Signal> one : networks.entrySet()) {
          boolean contains = one.getKey().contains(value.toString());
          held += contains ? 1 : 0;
          assertThat(scratch.isRaised(one.getValue().id())).as("%s", value).isEqualTo(contains);
        }
        scratch.end();
      }
    }
    assertThat(held).isGreaterThan(5_000);
  }
}
