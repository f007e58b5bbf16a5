package org.decnet.decoy.ssh;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.decnet.decoy.persona.Distro;

/**
 * What the server of OpenSSH of a distribution says of itself: lists as in {@code myproposal.h} of
 * its version and in the distribution's own policy, in their order.
 *
 * @param version behind {@code SSH-2.0-}
 * @param exchanges how keys are exchanged
 * @param hostKeys how host keys sign
 * @param ciphers in both directions
 * @param macs in both directions
 * @param methods ways to log in, with commas between
 * @param extensions what is told behind the first exchange, name and value by turns
 * @param rsaBits size of an RSA key that its installation makes
 */
record OpenSsh(
    String version,
    List<String> exchanges,
    List<String> hostKeys,
    List<String> ciphers,
    List<String> macs,
    String methods,
    List<String> extensions,
    int rsaBits) {
  /** Compression, which has been the same for long. */
  static final List<String> COMPRESSIONS = List.of("none", "zlib@openssh.com");

  private static final String STRICT = "kex-strict-s-v00@openssh.com";
  private static final String EXTENSIONS = "ext-info-s";
  private static final List<String> CURVES =
      List.of(
          "curve25519-sha256",
          "curve25519-sha256@libssh.org",
          "ecdh-sha2-nistp256",
          "ecdh-sha2-nistp384",
          "ecdh-sha2-nistp521");
  private static final List<String> GROUPS =
      List.of(
          "diffie-hellman-group-exchange-sha256",
          "diffie-hellman-group16-sha512",
          "diffie-hellman-group18-sha512",
          "diffie-hellman-group14-sha256");
  private static final List<String> GROUPS_OF_RED_HAT =
      List.of(
          "diffie-hellman-group-exchange-sha256",
          "diffie-hellman-group14-sha256",
          "diffie-hellman-group16-sha512",
          "diffie-hellman-group18-sha512");
  private static final List<String> GROUPS_OF_2017 =
      List.of(
          "diffie-hellman-group-exchange-sha256",
          "diffie-hellman-group16-sha512",
          "diffie-hellman-group18-sha512",
          "diffie-hellman-group-exchange-sha1",
          "diffie-hellman-group14-sha256",
          "diffie-hellman-group14-sha1",
          "diffie-hellman-group1-sha1");
  private static final String NTRU = "sntrup761x25519-sha512";
  private static final String NTRU_DRAFT = "sntrup761x25519-sha512@openssh.com";
  private static final String ML_KEM = "mlkem768x25519-sha256";
  private static final List<String> KEYS =
      List.of("rsa-sha2-512", "rsa-sha2-256", "ecdsa-sha2-nistp256", "ssh-ed25519");
  private static final List<String> KEYS_OF_2020 =
      List.of("rsa-sha2-512", "rsa-sha2-256", "ssh-rsa", "ecdsa-sha2-nistp256", "ssh-ed25519");
  private static final List<String> KEYS_OF_2017 =
      List.of("ssh-rsa", "rsa-sha2-512", "rsa-sha2-256", "ecdsa-sha2-nistp256", "ssh-ed25519");
  private static final List<String> CIPHERS =
      List.of(
          "chacha20-poly1305@openssh.com",
          "aes128-ctr",
          "aes192-ctr",
          "aes256-ctr",
          "aes128-gcm@openssh.com",
          "aes256-gcm@openssh.com");
  private static final List<String> BLOCKS_OF_2017 =
      List.of("aes128-cbc", "aes192-cbc", "aes256-cbc", "blowfish-cbc", "cast128-cbc", "3des-cbc");
  private static final List<String> CIPHERS_OF_RED_HAT =
      List.of(
          "aes256-gcm@openssh.com",
          "chacha20-poly1305@openssh.com",
          "aes256-ctr",
          "aes128-gcm@openssh.com",
          "aes128-ctr");
  private static final List<String> MACS =
      List.of(
          "umac-64-etm@openssh.com",
          "umac-128-etm@openssh.com",
          "hmac-sha2-256-etm@openssh.com",
          "hmac-sha2-512-etm@openssh.com",
          "hmac-sha1-etm@openssh.com",
          "umac-64@openssh.com",
          "umac-128@openssh.com",
          "hmac-sha2-256",
          "hmac-sha2-512",
          "hmac-sha1");
  private static final List<String> MACS_OF_RED_HAT =
      List.of(
          "hmac-sha2-256-etm@openssh.com",
          "hmac-sha1-etm@openssh.com",
          "umac-128-etm@openssh.com",
          "hmac-sha2-512-etm@openssh.com",
          "hmac-sha2-256",
          "hmac-sha1",
          "umac-128@openssh.com",
          "hmac-sha2-512");
  private static final String PASSWORDS = "publickey,password";
  private static final String KERBEROS = "publickey,gssapi-keyex,gssapi-with-mic,password";
  private static final String ANY = "publickey,password,keyboard-interactive";
  private static final String SIGNATURES = "server-sig-algs";

  /** As sshd 9.2 says it. */
  private static final String SIGNED_SINCE_2023 =
      "ssh-ed25519,sk-ssh-ed25519@openssh.com,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,"
          + "ecdsa-sha2-nistp521,sk-ecdsa-sha2-nistp256@openssh.com,"
          + "webauthn-sk-ecdsa-sha2-nistp256@openssh.com,ssh-dss,ssh-rsa,rsa-sha2-256,rsa-sha2-512";

  private static final String SIGNED_SINCE_2020 =
      "ssh-ed25519,sk-ssh-ed25519@openssh.com,ssh-rsa,rsa-sha2-256,rsa-sha2-512,ssh-dss,"
          + "ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521,"
          + "sk-ecdsa-sha2-nistp256@openssh.com";
  private static final List<String> TOLD_IN_2017 = List.of(SIGNATURES, "rsa-sha2-256,rsa-sha2-512");
  private static final List<String> TOLD_IN_2020 = List.of(SIGNATURES, SIGNED_SINCE_2020);
  private static final List<String> TOLD_IN_2022 =
      List.of(
          SIGNATURES,
          SIGNED_SINCE_2020 + ",webauthn-sk-ecdsa-sha2-nistp256@openssh.com",
          "publickey-hostbound@openssh.com",
          "0");
  private static final List<String> TOLD_IN_2023 =
      List.of(SIGNATURES, SIGNED_SINCE_2023, "publickey-hostbound@openssh.com", "0");
  private static final List<String> TOLD_SINCE_PING =
      List.of(
          SIGNATURES,
          SIGNED_SINCE_2023,
          "publickey-hostbound@openssh.com",
          "0",
          "ping@openssh.com",
          "0");

  /** The server of a distribution. */
  static OpenSsh of(Distro distro) {
    return switch (distro) {
      case DEBIAN ->
          usual(
              "OpenSSH_9.2p1 Debian-2+deb12u10",
              all(List.of(NTRU, NTRU_DRAFT), CURVES, GROUPS, List.of(STRICT)),
              PASSWORDS,
              TOLD_IN_2023);
      case UBUNTU22 ->
          usual(
              "OpenSSH_8.9p1 Ubuntu-3ubuntu0.10",
              all(CURVES, List.of(NTRU_DRAFT), GROUPS, List.of(STRICT)),
              PASSWORDS,
              TOLD_IN_2022);
      case UBUNTU20 ->
          new OpenSsh(
              "OpenSSH_8.2p1 Ubuntu-4ubuntu0.11",
              all(CURVES, GROUPS, List.of(STRICT)),
              KEYS_OF_2020,
              CIPHERS,
              MACS,
              PASSWORDS,
              TOLD_IN_2020,
              3072);
      case ROCKY9 ->
          redHat("OpenSSH_8.7", all(CURVES, GROUPS_OF_RED_HAT, List.of(STRICT)), TOLD_IN_2020);
      case FEDORA ->
          redHat(
              "OpenSSH_9.6",
              all(CURVES, GROUPS_OF_RED_HAT, List.of(EXTENSIONS, STRICT)),
              TOLD_SINCE_PING);
      case CENTOS7 ->
          new OpenSsh(
              "OpenSSH_7.4",
              all(CURVES, GROUPS_OF_2017),
              KEYS_OF_2017,
              all(CIPHERS, BLOCKS_OF_2017),
              MACS,
              KERBEROS,
              TOLD_IN_2017,
              2048);
      case ALPINE ->
          usual(
              "OpenSSH_9.7",
              all(List.of(NTRU_DRAFT), CURVES, GROUPS, List.of(EXTENSIONS, STRICT)),
              ANY,
              TOLD_SINCE_PING);
      case KALI -> usual("OpenSSH_9.9p1 Debian-3", exchangesOf2024(), PASSWORDS, TOLD_SINCE_PING);
      case ARCH -> usual("OpenSSH_9.9", exchangesOf2024(), PASSWORDS, TOLD_SINCE_PING);
    };
  }

  private static List<String> exchangesOf2024() {
    return all(List.of(NTRU, NTRU_DRAFT, ML_KEM), CURVES, GROUPS, List.of(EXTENSIONS, STRICT));
  }

  private static OpenSsh usual(
      String version, List<String> exchanges, String methods, List<String> told) {
    return new OpenSsh(version, exchanges, KEYS, CIPHERS, MACS, methods, told, 3072);
  }

  private static OpenSsh redHat(String version, List<String> exchanges, List<String> told) {
    return new OpenSsh(
        version, exchanges, KEYS, CIPHERS_OF_RED_HAT, MACS_OF_RED_HAT, KERBEROS, told, 3072);
  }

  @SafeVarargs
  private static List<String> all(List<String>... lists) {
    List<String> all = new ArrayList<>();
    for (List<String> list : lists) {
      all.addAll(list);
    }
    return List.copyOf(all);
  }

  /** Those exchanges that are algorithms and no signs of what a side understands. */
  List<String> algorithms() {
    return exchanges.stream()
        .filter(name -> !name.equals(STRICT) && !name.equals(EXTENSIONS))
        .toList();
  }

  /** Whether both sides may say that numbers of packets begin anew with new keys. */
  boolean isStrict() {
    return exchanges.contains(STRICT);
  }

  /** The hash of the lists, by which scanners know servers. */
  String hasshServer() {
    return hassh(exchanges, ciphers, macs, COMPRESSIONS);
  }

  /** The hash of four lists. */
  static String hassh(
      List<String> exchanges, List<String> ciphers, List<String> macs, List<String> compressions) {
    return hassh(
        String.join(",", exchanges),
        String.join(",", ciphers),
        String.join(",", macs),
        String.join(",", compressions));
  }

  /** The hash of four lists as they are on the wire. */
  static String hassh(String exchanges, String ciphers, String macs, String compressions) {
    String whole = String.join(";", exchanges, ciphers, macs, compressions);
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(whole.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }
}
