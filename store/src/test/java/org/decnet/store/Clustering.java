package org.decnet.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.identity.CommonValues;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tick.ClusterTurn;
import org.decnet.engine.tick.FailedRead;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;

/** Events that make identities, and turns of the clusterer over them. */
final class Clustering {
  private Clustering() {}

  static ClusterTurn turn(Stores stores) {
    return turn(stores, new ArrayList<>());
  }

  static ClusterTurn turn(Stores stores, List<FailedRead> failures) {
    return new ClusterTurn(stores.clusters(), CommonValues.DEFAULT, failures::add);
  }

  /** The session of an address; no two are neighbours. */
  static Scene at(int number) {
    return Scene.ssh("web-1", "s" + number, "2001:db8::" + number);
  }

  static UUID attacker(int number) {
    return at(number).attacker();
  }

  /** An address offers a key, by which its owner is known. */
  static Event key(int number, String key) {
    return at(number).key(number, "root", key, "failure");
  }

  /** An address brings a file. */
  static Event payload(int number, String sha256) {
    return at(number)
        .event(EventKind.FILE, 1000 + number)
        .set(Field.SHA256, sha256)
        .set(Field.DIRECTION, "upload")
        .build();
  }

  /** An address shows a program. */
  static Event client(int number, String hassh) {
    return at(number)
        .event(EventKind.FINGERPRINT, 2000 + number)
        .set(Field.FINGERPRINT_TYPE, "hassh")
        .set(Field.VALUE, hassh)
        .build();
  }
}
