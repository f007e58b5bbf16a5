package org.decnet.ingest.cowrie;

import java.util.List;

/** Sample records of our own, written by hand for every event id and every era of the format. */
final class CowrieLines {
  /** 2017 and 2018: {@code system} and {@code isError}, no protocol, algorithms in the version. */
  static final List<String> ERA_2017 =
      List.of(
          line2017(
              "session.connect",
              "cowrie.ssh.factory.CowrieSSHFactory",
              "\"src_port\": 40022, \"dst_ip\": \"10.1.0.5\", \"dst_port\": 22,"
                  + " \"message\": \"New connection: 198.51.100.7:40022\""),
          line2017(
              "client.version",
              "HoneyPotSSHTransport,1,198.51.100.7",
              "\"version\": \"SSH-2.0-Go\", \"kexAlgs\": [\"kex-a\", \"kex-b\"], \"keyAlgs\":"
                  + " [\"ssh-rsa\"], \"encCS\": [\"enc-a\"], \"macCS\": [\"mac-a\", \"mac-b\"],"
                  + " \"compCS\": [\"none\"], \"message\": \"Remote SSH version: SSH-2.0-Go\""),
          line2017(
              "login.failed",
              "SSHService 'ssh-userauth' on HoneyPotSSHTransport,1,198.51.100.7",
              "\"username\": \"root\", \"password\": \"hunter2\", \"message\": \"login attempt"
                  + " [root/hunter2] failed\""),
          line2017(
              "login.success",
              "SSHService 'ssh-userauth' on HoneyPotSSHTransport,1,198.51.100.7",
              "\"username\": \"root\", \"password\": \"letmein\", \"message\": \"login attempt"
                  + " [root/letmein] succeeded\""),
          line2017(
              "client.size",
              "SSHChannel session (0) on SSHService 'ssh-connection'",
              "\"width\": 24, \"height\": 132, \"message\": \"Terminal Size: 24 132\""),
          line2017(
              "log.open",
              "SSHChannel session (0) on SSHService 'ssh-connection'",
              "\"ttylog\": \"log/tty/20171204-100000-aaaa00000001-0i.log\", \"message\": \"Opening"
                  + " TTY Log\""),
          line2017(
              "command.input",
              "SSHChannel session (0) on SSHService 'ssh-connection'",
              "\"input\": \"uname -a; free -m 2>/dev/null\", \"message\": \"CMD: uname -a\""),
          line2017(
              "command.success",
              "SSHChannel session (0) on SSHService 'ssh-connection'",
              "\"input\": \"free -m 2 > /dev/null\", \"message\": \"Command found: free\""),
          line2017(
              "command.failed",
              "SSHChannel session (0) on SSHService 'ssh-connection'",
              "\"input\": \"nosuch\", \"message\": \"Command not found: nosuch\""),
          line2017(
              "session.file_download",
              "SSHChannel session (0) on SSHService 'ssh-connection'",
              "\"url\": \"http://203.0.113.9/x.sh\", \"outfile\": \"dl/ab12\", \"shasum\": \"ab12\","
                  + " \"unique\": true, \"message\": \"Downloaded URL\""),
          line2017(
              "direct-tcpip.request",
              "SSHService 'ssh-connection' on HoneyPotSSHTransport,1,198.51.100.7",
              "\"src_port\": 5555, \"dst_ip\": \"mail.example.org\", \"dst_port\": 25, \"message\":"
                  + " \"direct-tcp connection request\""),
          line2017(
              "direct-tcpip.data",
              "SSHChannel cowrie-discarded-direct-tcpip (0)",
              "\"dst_ip\": \"mail.example.org\", \"dst_port\": 25, \"data\":"
                  + " \"'EHLO there\\\\r\\\\n'\", \"message\": \"discarded\""),
          line2017(
              "log.closed",
              "SSHChannel session (0) on SSHService 'ssh-connection'",
              "\"ttylog\": \"log/tty/20171204-100000-aaaa00000001-0i.log\", \"size\": 12,"
                  + " \"duration\": 3.25, \"message\": \"Closing TTY Log\""),
          line2017(
              "session.closed",
              "HoneyPotSSHTransport,1,198.51.100.7",
              "\"duration\": 9.5, \"message\": \"Connection lost\""));

  /** 2020 to 2022: protocol on the connect alone, hassh, {@code b"…"} data, list messages. */
  static final List<String> ERA_2020 =
      List.of(
          line2020(
              "session.connect",
              "\"src_port\":50111,\"dst_ip\":\"10.1.0.5\",\"dst_port\":2223,\"protocol\":\"telnet\","
                  + "\"message\":\"New connection: 203.0.113.77:50111\""),
          line2020(
              "login.success",
              "\"username\":\"admin\",\"password\":\"admin\",\"message\":\"login attempt"
                  + " [admin/admin] succeeded\""),
          line2020("session.params", "\"arch\":\"linux-arm-lsb\",\"message\":[]"),
          line2020(
              "command.input",
              "\"input\":\"echo k > /tmp/k; ls -l $(which ls)\",\"message\":\"CMD: echo k\""),
          line2020("command.input", "\"input\":\"which ls\",\"message\":\"CMD: which ls\""),
          line2020(
              "command.input",
              "\"input\":\"Enter new UNIX password: \",\"message\":\"CMD: Enter new\""),
          line2020("command.input", "\"input\":\"\",\"message\":\"CMD: \""),
          line2020(
              "session.file_download",
              "\"duplicate\":false,\"outfile\":\"dl/cd34\",\"shasum\":\"cd34\",\"destfile\":"
                  + "\"/tmp/k\",\"message\":\"Saved redir contents\""),
          line2020(
              "session.file_download",
              "\"format\":\"Downloaded URL (%(url)s)\",\"url\":\"ftp://203.0.113.9/a/b.bin\","
                  + "\"outfile\":\"dl/ef56\",\"shasum\":\"ef56\""),
          line2020(
              "session.file_download.failed",
              "\"url\":\"http://203.0.113.9:8080/gone\",\"message\":\"Attempt failed\""),
          line2020(
              "log.closed",
              "\"ttylog\":\"log/tty/0a0b\",\"size\":7,\"shasum\":\"0a0b\",\"duplicate\":true,"
                  + "\"duration\":0.5,\"message\":\"Closing TTY Log\""),
          line2020("session.closed", "\"duration\":1.75,\"message\":\"Connection lost\""));

  /** 2025 and the first half of 2026: sensor uuid, protocol everywhere, durations as text. */
  static final List<String> ERA_2025 =
      List.of(
          line2025(
              "session.connect",
              "\"src_port\":33001,\"dst_ip\":\"10.1.0.9\",\"dst_port\":22,\"message\":\"New"
                  + " connection\""),
          line2025(
              "client.version",
              "\"version\":\"SSH-2.0-OpenSSH_9.6\",\"message\":\"Remote SSH version\""),
          line2025(
              "client.kex",
              "\"hassh\":\"6a3b6b0079fcbd1a3ca4b80637cc6e97\",\"hasshAlgorithms\":\"k1,k2;e1;m1;none\","
                  + "\"kexAlgs\":[\"k1\",\"k2\"],\"keyAlgs\":[\"ssh-ed25519\"],\"encCS\":[\"e1\"],"
                  + "\"macCS\":[\"m1\"],\"compCS\":[\"none\"],\"langCS\":[\"\"],\"message\":\"SSH"
                  + " client hassh fingerprint\""),
          line2025(
              "client.fingerprint",
              "\"username\":\"git\",\"fingerprint\":\"aa:bb:cc\",\"key\":\"ssh-ed25519 AAAA\","
                  + "\"type\":\"ssh-ed25519\",\"message\":\"public key attempt\""),
          line2025("client.var", "\"name\":\"LANG\",\"value\":\"de_DE.UTF-8\",\"message\":\"env\""),
          line2025("client.size", "\"width\":120,\"height\":40,\"message\":\"Terminal Size\""),
          line2025(
              "client.malformed_packet", "\"messagenum\":7,\"datalen\":42,\"message\":\"bad\""),
          line2025(
              "direct-tcpip.data",
              "\"dst_ip\":\"192.0.2.44\",\"dst_port\":443,\"data\":\"b'\\\\x16\\\\x03\\\\x01'\","
                  + "\"id\":3,\"message\":\"discarded\""),
          line2025(
              "direct-tcpip.ja4",
              "\"ja4\":\"t13d1516h2_8daaf6152771_e5627efa2ab1\",\"dst_ip\":\"192.0.2.44\","
                  + "\"dst_port\":443,\"message\":\"ja4\""),
          line2025(
              "session.file_upload",
              "\"filename\":\"miner\",\"outfile\":\"var/lib/cowrie/downloads/9a9b\",\"shasum\":"
                  + "\"9a9b\",\"message\":\"SFTP Uploaded file\""),
          line2025("session.closed", "\"duration\":\"120.1\",\"message\":\"Connection lost\""));

  /** Second half of 2026: milliseconds, addresses everywhere, keys in login.failed. */
  static final List<String> ERA_2026 =
      List.of(
          line2026("session.connect", "\"message\":\"New connection\""),
          line2026(
              "client.fingerprint",
              "\"username\":\"root\",\"fingerprint\":\"d1:28\",\"key\":\"ssh-ed25519 AAAA\","
                  + "\"type\":\"ssh-ed25519\",\"message\":\"public key attempt\""),
          line2026(
              "login.failed",
              "\"username\":\"root\",\"fingerprint\":\"d1:28\",\"key\":\"ssh-ed25519 AAAA\","
                  + "\"type\":\"ssh-ed25519\",\"message\":\"public key login attempt failed\""),
          line2026("session.params", "\"arch\":\"linux-x64-lsb\",\"message\":\"\""),
          line2026(
              "log.closed",
              "\"ttylog\":\"tty/5f53\",\"size\":462,\"shasum\":\"5f53\",\"duplicate\":false,"
                  + "\"duration_ms\":249985,\"message\":\"Closing\""),
          line2026("session.closed", "\"duration_ms\":1500,\"message\":\"Connection lost\""));

  private CowrieLines() {}

  static String line2017(String id, String system, String members) {
    return "{\"eventid\": \"cowrie."
        + id
        + "\", \"timestamp\": \"2017-12-04T10:00:00.123456Z\", \"session\": \"aaaa00000001\","
        + " \"src_ip\": \"198.51.100.7\", \"sensor\": \"old-1\", \"isError\": 0, \"system\": \""
        + system
        + "\", "
        + members
        + "}";
  }

  static String line2020(String id, String members) {
    return "{\"eventid\":\"cowrie."
        + id
        + "\","
        + members
        + ",\"sensor\":\"e0c3bd40fb71\",\"timestamp\":\"2022-05-29T00:02:27.339757Z\","
        + "\"src_ip\":\"203.0.113.77\",\"session\":\"bbbb00000002\"}";
  }

  static String line2025(String id, String members) {
    return line2025(id, members, "2026-02-01T14:38:21.972939Z");
  }

  static String line2025(String id, String members, String time) {
    return "{\"eventid\":\"cowrie."
        + id
        + "\","
        + members
        + ",\"sensor\":\"web-1\",\"uuid\":\"29059cab-0000-11f0-80ec-0609c0967211\",\"timestamp\":\""
        + time
        + "\",\"src_ip\":\"192.0.2.200\",\"session\":\"cccc00000003\",\"protocol\":\"ssh\"}";
  }

  static String line2026(String id, String members) {
    return line2026(id, members, "2026-08-06T07:08:06.384504Z");
  }

  static String line2026(String id, String members, String time) {
    return "{\"session\":\"dddd00000004\",\"protocol\":\"ssh\",\"src_ip\":\"198.51.100.99\","
        + "\"src_port\":51332,\"dst_ip\":\"10.1.0.43\",\"dst_port\":2222,"
        + members
        + ",\"eventid\":\"cowrie."
        + id
        + "\",\"sensor\":\"web-2\",\"uuid\":\"aae57a7d-0000-11f1-a773-0ab01c452c69\","
        + "\"timestamp\":\""
        + time
        + "\"}";
  }
}
