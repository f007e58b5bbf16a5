package org.decnet.sigma.value;

import org.decnet.sigma.ast.Network;

/** Whether a value is an address in a network. */
record CidrTest(Network network) implements ValueTest {
  @Override
  public boolean holds(Object value) {
    return network.contains(ValueText.of(value));
  }

  @Override
  public int cost() {
    return 2;
  }
}
