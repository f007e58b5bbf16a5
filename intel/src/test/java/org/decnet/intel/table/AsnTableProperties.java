package org.decnet.intel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.address.Prefix;
import org.decnet.model.actor.NetworkFacts;
import org.junit.jupiter.api.Test;

class AsnTableProperties {
  private final Random random = new Random(4242);

  @Test
  void findingIsWhatLookingAtEveryRangeGives() {
    for (int round = 0; round < 40; round++) {
      int[] bounds = random.ints(200, 0, 5000).distinct().sorted().toArray();
      Ranges ranges = new Ranges(false);
      List<AsnTable.Owner> owners = new ArrayList<>();
      for (int i = 0; i + 1 < bounds.length; i += 2) {
        assertThat(ranges.add(IpAddress.v4(bounds[i]), IpAddress.v4(bounds[i + 1]), owners.size()))
            .isTrue();
        owners.add(new AsnTable.Owner(1 + i, null, null));
      }
      ranges.trim();
      AsnTable table = new AsnTable(ranges, new Ranges(true), owners);
      for (int address = 0; address < 5000; address++) {
        check(table, bounds, address);
      }
    }
  }

  private static void check(AsnTable table, int[] bounds, int bits) {
    IpAddress address = IpAddress.v4(bits);
    NetworkFacts facts = table.find(address);
    Long expected = null;
    for (int i = 0; i + 1 < bounds.length; i += 2) {
      if (bounds[i] <= bits && bits <= bounds[i + 1]) {
        expected = 1L + i;
        Prefix block = Objects.requireNonNull(Prefix.of(String.valueOf(facts.bgpPrefix())));
        assertThat(block.holds(address)).isTrue();
        assertThat(block.first().v4()).isBetween(bounds[i], bounds[i + 1]);
        assertThat(block.last().v4()).isBetween(bounds[i], bounds[i + 1]);
        assertThat(fits(new Prefix(address.masked(block.bits() - 1), block.bits() - 1), bounds, i))
            .as("a larger block would do")
            .isFalse();
      }
    }
    assertThat(facts.asn()).isEqualTo(expected);
  }

  private static boolean fits(Prefix block, int[] bounds, int at) {
    return block.first().v4() >= bounds[at]
        && block.last().v4() <= bounds[at + 1]
        && block.last().v4() >= 0;
  }
}
