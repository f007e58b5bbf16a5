package org.decnet.store;

import java.util.ArrayList;
import java.util.List;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Scene;
import org.jspecify.annotations.Nullable;

/** Events that leave something beside themselves. */
final class FoundEvents {
  static final Scene ONE = Scene.ssh("web-1", "s1", "198.51.100.7");
  static final Scene TWO = Scene.ssh("Mail Host", "s2", "203.0.113.9");
  static final String FILE = Hashes.sha256("payload");
  static final String OTHER_FILE = Hashes.sha256("other payload");

  private FoundEvents() {}

  static Event file(Scene scene, double second, String sha256, @Nullable String storedAs) {
    return scene
        .event(EventKind.FILE, second)
        .set(Field.DIRECTION, "upload")
        .set(Field.SHA256, sha256)
        .set(Field.SIZE, 100 + (long) second)
        .set(Field.STORED_AS, storedAs)
        .build();
  }

  static Event recipient(Scene scene, double second, String domain) {
    return scene
        .event(EventKind.MAIL_COMMAND, second)
        .set(Field.VERB, "RCPT")
        .set(Field.ARGUMENT_DOMAIN, domain)
        .build();
  }

  static Event mail(Scene scene, double second, boolean malware, String... files) {
    return scene
        .event(EventKind.EMAIL, second)
        .set(Field.RCPT_DOMAINS, List.of("example.org"))
        .set(Field.ATTACHMENT_SHA256S, List.of(files))
        .set(Field.ATTACHMENT_EXTENSIONS, List.of(second < 50 ? "docm" : "zip"))
        .set(Field.SUBJECT_SHA256, Hashes.sha256("subject " + second))
        .set(Field.BODY_SHA256, Hashes.sha256("body"))
        .set(Field.MAL_HASH_MATCH, malware)
        .build();
  }

  static Event hassh(Scene scene, double second, String value) {
    return scene
        .event(EventKind.FINGERPRINT, second)
        .id(EventIds.ofRecord(scene.sensor(), "testkit", "hassh" + second + value))
        .set(Field.FINGERPRINT_TYPE, "hassh")
        .set(Field.VALUE, value)
        .build();
  }

  static Event leak(Scene scene, double second) {
    return scene
        .event(EventKind.IPV6_LEAK, second)
        .set(Field.ADDR, "fe80::211:22ff:fe33:4455")
        .set(Field.MAC_OUI, "00:11:22")
        .set(Field.IID_KIND, "eui64")
        .build();
  }

  static List<Event> everything() {
    List<Event> events = new ArrayList<>();
    for (Scene scene : List.of(ONE, TWO)) {
      for (int second = 10; second < 90; second += 10) {
        events.add(file(scene, second, second % 20 == 0 ? FILE : OTHER_FILE, "a.bin"));
        events.add(file(scene, second + 1, FILE, second % 20 == 0 ? null : "../../etc/passwd"));
        events.add(recipient(scene, second, second % 20 == 0 ? "example.org" : "Example.NET"));
        events.add(mail(scene, second, second == 40, FILE));
        events.add(mail(scene, second + 2, true, FILE, OTHER_FILE));
        events.add(hassh(scene, second, "h" + second % 30));
        events.add(leak(scene, second));
      }
    }
    return events;
  }
}
