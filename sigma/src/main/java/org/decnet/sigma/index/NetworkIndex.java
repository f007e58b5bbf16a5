package org.decnet.sigma.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.sigma.ast.IpAddress;
import org.decnet.sigma.ast.Network;

/**
 * The networks that the rules of a set look for in one field. An address is read once, and for each
 * length of a prefix one search tells whether one of the networks holds it.
 */
final class NetworkIndex {
  private final List<Prefix> v4;
  private final List<Prefix> v6;

  NetworkIndex(Map<Network, Expression.Signal> networks) {
    this.v4 = prefixes(networks, true);
    this.v6 = prefixes(networks, false);
  }

  private static List<Prefix> prefixes(Map<Network, Expression.Signal> networks, boolean v4) {
    Map<Integer, List<Network>> byLength = new TreeMap<>();
    for (Network network : networks.keySet()) {
      if (network.isV4() == v4) {
        byLength.computeIfAbsent(network.prefix(), length -> new ArrayList<>()).add(network);
      }
    }
    List<Prefix> prefixes = new ArrayList<>();
    byLength.forEach((length, list) -> prefixes.add(new Prefix(length, list, networks)));
    return List.copyOf(prefixes);
  }

  void read(Object value, Scratch scratch) {
    if (value instanceof Number || value instanceof Boolean) {
      return;
    }
    IpAddress address = scratch.address;
    String text = value instanceof String string ? string : value.toString();
    if (address.read(text)) {
      List<Prefix> prefixes = address.isV4() ? v4 : v6;
      for (int i = 0; i < prefixes.size(); i++) {
        prefixes.get(i).read(address, scratch);
      }
    }
  }

  /** The networks with a prefix of one length, sorted. */
  private static final class Prefix {
    private final long highMask;
    private final long lowMask;
    private final long[] highs;
    private final long[] lows;
    private final int[] signals;

    Prefix(int length, List<Network> networks, Map<Network, Expression.Signal> all) {
      this.highMask = Network.mask(length);
      this.lowMask = Network.mask(length - Long.SIZE);
      networks.sort(Comparator.comparingLong(Network::high).thenComparingLong(Network::low));
      this.highs = networks.stream().mapToLong(Network::high).toArray();
      this.lows = networks.stream().mapToLong(Network::low).toArray();
      this.signals =
          networks.stream()
              .map(all::get)
              .mapToInt(signal -> signal == null ? -1 : signal.id())
              .toArray();
    }

    void read(IpAddress address, Scratch scratch) {
      long high = address.high() & highMask;
      long low = address.low() & lowMask;
      int from = 0;
      int to = highs.length - 1;
      while (from <= to) {
        int middle = (from + to) >>> 1;
        int order = Long.compare(highs[middle], high);
        order = order == 0 ? Long.compare(lows[middle], low) : order;
        if (order == 0) {
          scratch.raise(signals[middle]);
          return;
        }
        from = order < 0 ? middle + 1 : from;
        to = order < 0 ? to : middle - 1;
      }
    }
  }
}
