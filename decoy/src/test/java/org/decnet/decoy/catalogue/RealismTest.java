package org.decnet.decoy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.TestSite;
import org.decnet.decoy.persona.Distro;
import org.decnet.decoy.shell.FakeShell;
import org.decnet.net.ListenAddress;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Asks the own decoys what scanners ask, and looks for what scanners know honeypots by. The words
 * are from public lists of signatures (Shodan, Censys, and papers on finding honeypots).
 */
@Timeout(120)
class RealismTest {
  /** What public honeypots say, or said, in lower case. */
  private static final List<String> KNOWN =
      List.of(
          // SSH and shells of Kippo and Cowrie
          "openssh_5.1p1 debian-5",
          "openssh_6.0p1 debian-4+deb7u2",
          "openssh_7.9p1 debian-10+deb10u2",
          "svr04",
          "nas3",
          "3.2.0-4-amd64",
          "e8200",
          "richard:x:1000",
          "phil:x:1000",
          "bad packet length",
          // web and mail
          "my resource",
          "please post your comments for the blog",
          "schizo-labs",
          "mailoney",
          "mail.example.com",
          // FTP
          "welcome to the ftp service",
          "diskstation ftp server",
          "welcome to my ftp server",
          // data stores
          "green goblin",
          "b88f43fc40b0bcd7f173a1f9ee2e97816de80b19",
          "89d3241d670db65f994242c8e8383b169779e2d4",
          "redis_version:2.8.4",
          "5.7.16",
          // SNMP and devices
          "simatic",
          "technodrome",
          "mouser factory",
          // names of such programs, and ours
          "cowrie",
          "kippo",
          "dionaea",
          "conpot",
          "glastopf",
          "tpot",
          "opencanary",
          "heralding",
          "honey",
          "decnet",
          "decoy",
          "decky");

  /** What a scanner sends first; a service that speaks first is sent nothing. */
  private static String probe(ServiceKind kind) {
    return switch (kind) {
      case SSH -> "SSH-2.0-Go\r\n";
      case TELNET, MYSQL -> "";
      case FTP -> "SYST\r\nFEAT\r\nHELP\r\nUSER anonymous\r\nPASS a@b\r\nSTAT\r\nPWD\r\nLIST\r\n";
      case SMTP -> "EHLO x\r\nHELP\r\nVRFY root\r\nQUIT\r\n";
      case REDIS -> "INFO\r\nCONFIG GET *\r\nCLIENT LIST\r\n";
      case POSTGRES -> "\0\0\0\26\0\3\0\0user\0postgres\0\0";
      case DOCKER_API -> "GET /version HTTP/1.1\r\nHost: x\r\n\r\nGET /info HTTP/1.0\r\n\r\n";
      case ELASTICSEARCH -> "GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /_nodes HTTP/1.0\r\n\r\n";
      case HTTP -> "GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /nothing HTTP/1.0\r\n\r\n";
      case HTTPS, SNMP, TFTP -> "";
    };
  }

  private static String answer(ServiceKind kind, TestSite site) throws Exception {
    ListenAddress any = new ListenAddress("127.0.0.1", 0);
    try (Decoy decoy = Services.start(kind, site.site(), Map.of(), TestSite.WIDE, any);
        Socket socket = TestSite.connect(decoy)) {
      socket.getOutputStream().write(probe(kind).getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"HTTPS", "SNMP", "TFTP"})
  void noServiceSaysWhatHoneypotsSay(ServiceKind kind) throws Exception {
    String first = answer(kind, new TestSite(7));
    assertThat(first).isNotEmpty();
    assertThat(KNOWN).noneMatch(first.toLowerCase(Locale.ROOT)::contains);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wordpress", "phpmyadmin", "tomcat", "jenkins"})
  void noApplicationSaysWhatHoneypotsSay(String app) throws Exception {
    ListenAddress any = new ListenAddress("127.0.0.1", 0);
    TestSite site = new TestSite();
    Map<String, String> said = Map.of("fake_app", app);
    try (Decoy decoy = Services.start(ServiceKind.HTTP, site.site(), said, TestSite.WIDE, any);
        Socket socket = TestSite.connect(decoy)) {
      socket.getOutputStream().write(probe(ServiceKind.HTTP).getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(KNOWN).noneMatch(all.toLowerCase(Locale.ROOT)::contains);
    }
  }

  /** Bytes that a server draws anew for each connection, and a fixed one gives it away. */
  @ParameterizedTest
  @EnumSource(names = {"SSH", "MYSQL"})
  void nothingThatShallBeRandomIsTwiceTheSame(ServiceKind kind) throws Exception {
    TestSite site = new TestSite();
    Set<String> answers = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      answers.add(answer(kind, site));
    }
    assertThat(answers).hasSize(3);
  }

  /** What follows from a seed: two decoys are two hosts. */
  @ParameterizedTest
  @EnumSource(names = {"REDIS", "ELASTICSEARCH", "DOCKER_API", "TELNET"})
  void twoDecoysAreTwoHosts(ServiceKind kind) throws Exception {
    assertThat(answer(kind, new TestSite(7))).isNotEqualTo(answer(kind, new TestSite(8)));
  }

  @ParameterizedTest
  @EnumSource
  void noShellSaysWhatHoneypotsSay(Distro distro) {
    FakeShell shell = new FakeShell(new TestSite(7, distro).site().persona(), "root");
    StringBuilder all = new StringBuilder();
    for (String line :
        List.of(
            "cat /proc/cpuinfo /proc/version /proc/meminfo /proc/mounts",
            "cat /etc/passwd /etc/shadow /etc/hosts /etc/hostname /etc/issue /etc/os-release",
            "uname -a; uptime; free; df; ps aux; ip a; mount; w; id; ls -la / /home /root /tmp",
            "busybox; env; hostname; nosuchcommand; ifconfig; date")) {
      all.append(shell.run(line, Instant.parse("2026-03-04T05:06:07Z")));
    }
    assertThat(all).hasSizeGreaterThan(2000);
    assertThat(KNOWN).noneMatch(all.toString().toLowerCase(Locale.ROOT)::contains);
  }
}
