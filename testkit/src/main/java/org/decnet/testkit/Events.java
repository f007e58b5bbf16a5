package org.decnet.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;

/** Lists of events of every kind that storage treats in its own way. */
public final class Events {
  private static final List<String> USERS = List.of("root", "Root", "admin", "pi");
  private static final List<String> PASSWORDS =
      List.of("123456", "admin", "пароль", "a\u0007b", "");
  private static final List<String> OUTCOMES = List.of("success", "failure", "failure", "unknown");
  private static final List<String> LINES =
      List.of("uname -a", "cat /etc/passwd", "find / -perm -u=s 2>/dev/null", "rm -rf /tmp/*");
  private static final int MOST_STEPS = 12;

  private Events() {}

  /**
   * Events of many sessions that overlap in time, address, decoy and credentials, and that
   * contradict each other where sensors may. The same seed gives the same list.
   *
   * @param sessions number of sessions; some 9 events each
   */
  public static List<Event> sessions(long seed, int sessions) {
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      addSession(events, random, i, sessions);
    }
    return events;
  }

  private static void addSession(List<Event> events, Random random, int number, int sessions) {
    String ip =
        "198.51." + random.nextInt(1 + sessions / 500) + '.' + random.nextInt(1 + sessions / 4);
    Scene scene =
        new Scene(
            "decoy-" + random.nextInt(4),
            "s" + number,
            ip,
            random.nextInt(10) == 0 ? null : random.nextInt(3) == 0 ? "telnet" : "ssh");
    double second = random.nextInt(1 + sessions * 5);
    events.add(scene.connect(second));
    int steps = 1 + random.nextInt(MOST_STEPS);
    for (int step = 0; step < steps; step++) {
      second += 0.25 * random.nextInt(4); // some steps share one time
      events.add(step(scene, random, second, step));
    }
    if (random.nextInt(8) != 0) {
      events.add(scene.close(second + 1, random.nextBoolean() ? null : second % 60));
    }
  }

  private static Event step(Scene scene, Random random, double second, int step) {
    double at = second + step / 1e6; // keeps the ids of equal steps apart
    return switch (random.nextInt(9)) {
      case 0 -> scene.banner(at, "SSH-2.0-client_" + random.nextInt(3));
      case 1, 2 ->
          scene.login(at, pick(USERS, random), pick(PASSWORDS, random), pick(OUTCOMES, random));
      case 3 -> scene.key(at, pick(USERS, random), "SHA256:key", pick(OUTCOMES, random));
      case 4 -> scene.download(at, "http://203.0.113.9/" + random.nextInt(5));
      case 5 -> scene.recording(at, "tty/" + step, random.nextBoolean() ? null : "ab".repeat(32));
      case 6 -> random.nextInt(4) == 0 ? synthetic(scene, at) : scene.notice(at, "parse_error");
      default -> scene.command(sameTime(random, second, at), pick(LINES, random));
    };
  }

  /** Commands may carry exactly the same time; then the kind and the time alone are the id. */
  private static double sameTime(Random random, double second, double at) {
    return random.nextInt(3) == 0 ? second : at;
  }

  private static Event synthetic(Scene scene, double at) {
    return scene.login(at, "self-test", "self-test", "failure").toBuilder()
        .set(Field.SYNTHETIC, true)
        .build();
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
