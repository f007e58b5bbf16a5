package org.decnet.server.fleet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.decnet.model.decky.DeckyService;

/** Chooses which services a decoy offers next: half of them at least, and not the same as now. */
final class Rotation {
  private final RandomGenerator random;

  Rotation(RandomGenerator random) {
    this.random = random;
  }

  /** The services, some of them offered. With one there is no choice. */
  List<DeckyService> next(List<DeckyService> now) {
    int all = now.size();
    if (all < 2) {
      return now.stream().map(service -> service.offered(true)).toList();
    }
    List<DeckyService> next = now;
    while (next.equals(now)) {
      int offered = (all + 1) / 2 + random.nextInt(all - (all + 1) / 2 + 1);
      next = some(now, offered);
    }
    return next;
  }

  private List<DeckyService> some(List<DeckyService> services, int offered) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < services.size(); i++) {
      order.add(i);
    }
    for (int i = order.size() - 1; i > 0; i--) {
      Collections.swap(order, i, random.nextInt(i + 1));
    }
    List<Integer> chosen = order.subList(0, offered);
    List<DeckyService> next = new ArrayList<>();
    for (int i = 0; i < services.size(); i++) {
      next.add(services.get(i).offered(chosen.contains(i)));
    }
    return next;
  }
}
