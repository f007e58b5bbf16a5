package org.decnet.ingest.sniff;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.decnet.ingest.text.Hashes;

/** Fingerprints of a TLS client: JA3, and JA4 as FoxIO describes it. */
public final class TlsFingerprints {
  private static final HexFormat HEX = HexFormat.of();
  private static final int SERVER_NAME = 0;
  private static final int ALPN = 16;
  private static final int MOST_COUNTED = 99;
  private static final int HASH_DIGITS = 12;

  private TlsFingerprints() {}

  /** What JA3 is the MD5 of. */
  public static String ja3Text(ClientHello hello) {
    return hello.version()
        + ","
        + dashed(hello.ciphers())
        + ','
        + dashed(hello.extensions())
        + ','
        + dashed(hello.groups())
        + ','
        + dashed(hello.pointFormats());
  }

  /** JA3. */
  public static String ja3(ClientHello hello) {
    return Hashes.md5(ja3Text(hello));
  }

  /** JA4 of a hello over TCP. */
  public static String ja4(ClientHello hello) {
    List<Integer> ciphers = withoutGrease(hello.ciphers());
    List<Integer> extensions = withoutGrease(hello.extensions());
    String sortedCiphers = hex(ciphers.stream().sorted().toList());
    List<Integer> hashed =
        extensions.stream().filter(e -> e != SERVER_NAME && e != ALPN).sorted().toList();
    String signatures = hex(withoutGrease(hello.signatures()));
    String traits = hex(hashed) + (signatures.isEmpty() ? "" : "_" + signatures);
    return "t"
        + version(hello)
        + (extensions.contains(SERVER_NAME) ? 'd' : 'i')
        + count(ciphers)
        + count(extensions)
        + alpn(hello.alpn())
        + '_'
        + hash(ciphers.isEmpty(), sortedCiphers)
        + '_'
        + hash(hashed.isEmpty(), traits);
  }

  private static String version(ClientHello hello) {
    int version =
        withoutGrease(hello.versions()).stream().max(Integer::compare).orElse(hello.version());
    return switch (version) {
      case 0x0304 -> "13";
      case 0x0303 -> "12";
      case 0x0302 -> "11";
      case 0x0301 -> "10";
      case 0x0300 -> "s3";
      default -> "00";
    };
  }

  private static String alpn(String protocol) {
    if (protocol.isEmpty()) {
      return "00";
    }
    char first = protocol.charAt(0);
    char last = protocol.charAt(protocol.length() - 1);
    if (isAlphanumeric(first) && isAlphanumeric(last)) {
      return "" + first + last;
    }
    return HEX.toHexDigits((byte) first).substring(0, 1)
        + HEX.toHexDigits((byte) last).substring(1);
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static String count(Collection<?> list) {
    int count = Math.min(list.size(), MOST_COUNTED);
    return count < 10 ? "0" + count : String.valueOf(count);
  }

  private static String hash(boolean empty, String text) {
    return empty ? "0".repeat(HASH_DIGITS) : Hashes.sha256(text).substring(0, HASH_DIGITS);
  }

  private static String dashed(List<Integer> numbers) {
    return withoutGrease(numbers).stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  private static String hex(List<Integer> numbers) {
    return numbers.stream()
        .map(number -> HEX.toHexDigits(number.shortValue()))
        .collect(Collectors.joining(","));
  }

  /** Without the values that clients put in at random (RFC 8701). */
  private static List<Integer> withoutGrease(List<Integer> numbers) {
    return numbers.stream().filter(n -> (n & 0x0F0F) != 0x0A0A || (n >> 8) != (n & 0xFF)).toList();
  }
}
