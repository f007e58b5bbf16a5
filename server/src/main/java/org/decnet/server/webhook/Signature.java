package org.decnet.server.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs bodies (spec 09, section 4). */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /** The value of the header: one signature for each secret that holds, newest first. */
  static String header(byte[] body, List<String> secrets) {
    return secrets.stream()
        .map(secret -> "sha256=" + HexFormat.of().formatHex(mac(body, secret)))
        .collect(Collectors.joining(", "));
  }

  private static byte[] mac(byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform must provide " + ALGORITHM, e);
    }
  }
}
