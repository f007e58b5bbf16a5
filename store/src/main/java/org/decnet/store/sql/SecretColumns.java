package org.decnet.store.sql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.decnet.engine.session.Secret;
import org.decnet.store.vault.SecretCipher;
import org.jspecify.annotations.Nullable;

/**
 * The two encrypted forms of a credential's secret (spec 01, section 5): its bytes in base64, at
 * most 2,048 characters, and readable text, at most 512.
 */
public final class SecretColumns {
  private static final int MOST_BASE64 = 2_048;
  private static final int MOST_BYTES = MOST_BASE64 / 4 * 3;
  private static final int MOST_PRINTABLE = 512;

  private final Supplier<SecretCipher> cipher;

  /** Columns encrypted with a cipher that is asked for once, when the first secret comes. */
  public SecretColumns(Supplier<SecretCipher> cipher) {
    this.cipher = new Once<>(cipher);
  }

  /** What stands in the columns. */
  record Sealed(String base64, String printable) {
    static @Nullable Sealed of(@Nullable String base64, @Nullable String printable) {
      return base64 == null || printable == null ? null : new Sealed(base64, printable);
    }
  }

  /** Encrypts the secret of a credential. */
  Sealed seal(UUID credential, Secret secret) {
    byte[] bytes = secret.clearText().getBytes(StandardCharsets.UTF_8);
    String base64 =
        Base64.getEncoder()
            .encodeToString(Arrays.copyOf(bytes, Math.min(bytes.length, MOST_BYTES)));
    return new Sealed(
        cipher.get().encrypt(base64, credential + "|secret_b64"),
        cipher.get().encrypt(printable(secret.clearText()), credential + "|secret_printable"));
  }

  /** Decrypts the secret of a credential; only its beginning if it was very long. */
  Secret open(UUID credential, String sealedBase64) {
    String base64 = cipher.get().decrypt(sealedBase64, credential + "|secret_b64");
    return new Secret(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
  }

  /** Encrypts the secret with which events for a subscription are signed. */
  String sealWebhook(UUID webhook, String secret) {
    return cipher.get().encrypt(secret, webhook + "|webhook");
  }

  /** Decrypts what {@link #sealWebhook} gave. */
  String openWebhook(UUID webhook, String sealed) {
    return cipher.get().decrypt(sealed, webhook + "|webhook");
  }

  /** Encrypts where events for a subscription go, if whoever knows that may write there. */
  String sealUrl(UUID webhook, String url) {
    return cipher.get().encrypt(url, webhook + "|url");
  }

  /** Decrypts what {@link #sealUrl} gave. */
  String openUrl(UUID webhook, String sealed) {
    return cipher.get().decrypt(sealed, webhook + "|url");
  }

  /** Encrypts what the file of a planted token follows from. */
  String sealSeed(UUID token, String seed) {
    return cipher.get().encrypt(seed, token + "|canary");
  }

  /** Decrypts what {@link #sealSeed} gave. */
  String openSeed(UUID token, String sealed) {
    return cipher.get().decrypt(sealed, token + "|canary");
  }

  /** The text with everything that a terminal might obey written as an escape. */
  static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    for (int i = 0; i < text.length() && printable.length() < MOST_PRINTABLE; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        printable.append(c);
      } else {
        printable.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    printable.setLength(Math.min(printable.length(), MOST_PRINTABLE));
    return printable.toString();
  }
}
