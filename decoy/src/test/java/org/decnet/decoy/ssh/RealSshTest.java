package org.decnet.decoy.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.ReadLines;
import org.decnet.decoy.TestSite;
import org.decnet.decoy.login.LoginSettings;
import org.decnet.decoy.persona.Distro;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The client of OpenSSH, where it is installed. */
@Timeout(240)
@EnabledIf("isInstalled")
class RealSshTest {
  private static final Path SSH = Path.of("/usr/bin/ssh");
  private static final LoginSettings LOGINS =
      LoginSettings.of(Map.of("logins", "root:vizxv,bob:*"));

  @TempDir private Path folder;
  private Path asks;

  static boolean isInstalled() {
    return Files.isExecutable(SSH);
  }

  @BeforeEach
  void writesThePassword() throws IOException {
    asks = folder.resolve("asks");
    Files.writeString(asks, "#!/bin/sh\necho vizxv\n");
    Files.setPosixFilePermissions(asks, PosixFilePermissions.fromString("rwx------"));
  }

  private static Decoy start(TestSite site) throws IOException {
    return site.start("ssh", new SshTalk(site.site(), LOGINS), TestSite.WIDE);
  }

  /** What a program ended with, and all that it wrote. */
  private record Ending(int code, String text) {}

  private Ending run(String input, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SSH_ASKPASS", asks.toString());
    builder.environment().put("SSH_ASKPASS_REQUIRE", "force");
    Process process = builder.start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ending(process.waitFor(), text);
  }

  private String[] command(String program, String port, Decoy decoy, String... rest) {
    List<String> all = new ArrayList<>(List.of(program, "-F/dev/null"));
    for (String word : rest) {
      if (word.startsWith("-o")) {
        all.add(word); // what is said first counts
      }
    }
    all.add("-oLogLevel=ERROR");
    all.add("-oUserKnownHostsFile=" + folder.resolve("known"));
    all.add("-oStrictHostKeyChecking=no");
    all.add(port + decoy.address().getPort());
    Arrays.stream(rest).filter(word -> !word.startsWith("-o")).forEach(all::add);
    return all.toArray(String[]::new);
  }

  @Test
  void commandsAreAnswered() throws Exception {
    TestSite site = new TestSite();
    try (Decoy decoy = start(site)) {
      Ending ending =
          run("", command("ssh", "-p", decoy, "root@127.0.0.1", "id; ls /nope; exit 3"));
      assertThat(ending.text())
          .isEqualTo(
              """
              uid=0(root) gid=0(root) groups=0(root)
              ls: cannot access '/nope': No such file or directory
              """);
      List<Event> events = ReadLines.of(site.untilDisconnect());
      assertThat(events)
          .filteredOn(e -> e.kind() == EventKind.FINGERPRINT)
          .extracting(e -> e.text(Field.FINGERPRINT_TYPE))
          .containsExactly("hassh", "ssh_client_version");
    }
    assertThat(site.faults()).isEmpty();
  }

  @Test
  void aTerminalIsAShell() throws Exception {
    TestSite site = new TestSite();
    try (Decoy decoy = start(site)) {
      Ending ending = run("uname -m\nexit\n", command("ssh", "-p", decoy, "-tt", "root@127.0.0.1"));
      assertThat(ending.text())
          .startsWith("Linux ")
          .contains("# uname -m\r\nx86_64\r\n", "logout\r\n");
      assertThat(ending.code()).isZero();
      assertThat(site.untilDisconnect()).anyMatch(line -> line.contains(" session_recorded ["));
    }
    assertThat(site.faults()).isEmpty();
  }

  @Test
  void filesThatAreBroughtAreKept() throws Exception {
    TestSite site = new TestSite();
    Path file = folder.resolve("x.sh");
    Files.writeString(file, "#!/bin/sh\necho " + "x".repeat(300_000) + "\n");
    try (Decoy decoy = start(site)) {
      for (String way : List.of("-O", "-s")) {
        Ending ending =
            run(
                "",
                command("scp", "-P", decoy, way, file.toString(), "root@127.0.0.1:/tmp/" + way));
        assertThat(ending.code()).as(ending.text()).isZero();
        Event event =
            ReadLines.of(site.untilDisconnect()).stream()
                .filter(e -> e.kind() == EventKind.FILE)
                .findFirst()
                .orElseThrow();
        assertThat(event.text(Field.ORIG_PATH)).isEqualTo("/tmp/" + way);
        assertThat(site.brought().get(event.text(Field.STORED_AS)))
            .isEqualTo(Files.readAllBytes(file));
      }
      Ending piped =
          run("hello", command("ssh", "-p", decoy, "root@127.0.0.1", "cat > /tmp/h; cat /tmp/h"));
      assertThat(piped.text()).isEqualTo("hello");
      assertThat(site.next("file_captured")).contains("size=\"5\"");
    }
    assertThat(site.faults()).isEmpty();
  }

  @Test
  void nothingIsForwarded() throws Exception {
    TestSite site = new TestSite();
    try (Decoy decoy = start(site)) {
      Ending ending =
          run(
              "",
              command(
                  "ssh", "-p", decoy, "-oLogLevel=INFO", "-W", "192.0.2.1:25", "root@127.0.0.1"));
      assertThat(ending.text()).contains("open failed: administratively prohibited: open failed");
      Event event = ReadLines.event(EventKind.TUNNEL, site.next("direct_tcpip"));
      assertThat(event.text(Field.TARGET_HOST)).isEqualTo("192.0.2.1");
      assertThat(event.get(Field.TARGET_PORT)).isEqualTo(25L);
    }
    assertThat(site.faults()).isEmpty();
  }

  /** Each algorithm once, in which a client and the decoy must understand each other. */
  @ParameterizedTest
  @EnumSource(names = {"DEBIAN", "CENTOS7", "KALI", "ROCKY9"})
  void allThatIsOfferedWorks(Distro distro) throws Exception {
    TestSite site = new TestSite(7, distro);
    OpenSsh kind = OpenSsh.of(distro);
    List<String> exchanges = known("kex", kind.algorithms());
    List<String> ciphers = known("cipher", kind.ciphers());
    List<String> macs = known("mac", kind.macs());
    List<String> keys = known("HostKeyAlgorithms", kind.hostKeys());
    int most = Math.max(Math.max(exchanges.size(), ciphers.size()), macs.size());
    try (Decoy decoy = start(site)) {
      for (int i = 0; i < most; i++) {
        String exchange = exchanges.get(i % exchanges.size());
        String cipher = ciphers.get(i % ciphers.size());
        String mac = macs.get(i % macs.size());
        Ending ending =
            run(
                "",
                command(
                    "ssh",
                    "-p",
                    decoy,
                    "-oUserKnownHostsFile=/dev/null",
                    "-oKexAlgorithms=" + exchange,
                    "-oCiphers=" + cipher,
                    "-oMACs=" + mac,
                    "-oHostKeyAlgorithms=" + keys.get(i % keys.size()),
                    "-oCompression=" + (i % 2 == 0 ? "yes" : "no"),
                    "root@127.0.0.1",
                    "cat /etc/passwd /etc/passwd; echo yes"));
        assertThat(ending.text()).as(exchange + " " + cipher + " " + mac).endsWith("yes\n");
      }
    }
    assertThat(site.faults()).isEmpty();
  }

  /** Those that the client knows, too. */
  private List<String> known(String kind, List<String> names) throws Exception {
    List<String> all = run("", SSH.toString(), "-Q", kind).text().lines().toList();
    return names.stream().filter(all::contains).toList();
  }
}
