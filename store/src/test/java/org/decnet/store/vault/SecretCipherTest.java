package org.decnet.store.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Base64;
import org.decnet.model.error.DecnetException;
import org.junit.jupiter.api.Test;

class SecretCipherTest {
  private final SecretCipher cipher = new SecretCipher(new byte[32], new SecureRandom());

  @Test
  void textComesBack() {
    assertThat(cipher.decrypt(cipher.encrypt("pässword", "a"), "a")).isEqualTo("pässword");
    assertThat(cipher.decrypt(cipher.encrypt("", "a"), "a")).isEmpty();
  }

  @Test
  void sameTextIsNeverEncryptedTheSameWay() {
    assertThat(cipher.encrypt("x", "a")).isNotEqualTo(cipher.encrypt("x", "a"));
  }

  @Test
  void otherPlaceOtherKeyAndChangedBytesAreRefused() {
    String sealed = cipher.encrypt("x", "a");
    byte[] bytes = Base64.getDecoder().decode(sealed);
    bytes[bytes.length - 1] ^= 1;
    byte[] otherKey = new byte[32];
    otherKey[0] = 1;
    assertRefused(cipher, sealed, "b");
    assertRefused(cipher, Base64.getEncoder().encodeToString(bytes), "a");
    assertRefused(new SecretCipher(otherKey, new SecureRandom()), sealed, "a");
    for (String wrong : new String[] {"", "AAAA", "not base64"}) {
      assertRefused(cipher, wrong, "a");
    }
  }

  @Test
  void keyOfAnotherLengthIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SecretCipher(new byte[16], new SecureRandom()));
  }

  private static void assertRefused(SecretCipher cipher, String sealed, String place) {
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() -> cipher.decrypt(sealed, place))
        .withMessageContaining(KeyFile.NAME);
  }
}
