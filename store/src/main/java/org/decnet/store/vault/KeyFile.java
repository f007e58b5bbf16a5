package org.decnet.store.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The key file of a data folder. It is made once and never changed; without it secrets are lost.
 */
public final class KeyFile {
  /** Name of the file in the data folder. */
  public static final String NAME = "secret.key";

  private KeyFile() {}

  /** Makes the key file of a new data folder, readable for its owner only. */
  public static void create(Path folder, SecureRandom random) throws IOException {
    byte[] key = new byte[SecretCipher.KEY_BYTES];
    random.nextBytes(key);
    PrivateFiles.write(folder.resolve(NAME), key);
  }

  /**
   * The key of a data folder.
   *
   * @throws DecnetException if the file is missing or no key
   */
  public static byte[] read(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      if (!Files.isRegularFile(file)) {
        throw unusable(file, "is missing; put back the file that was made with the database", null);
      }
      if (Files.size(file) != SecretCipher.KEY_BYTES) {
        throw unusable(file, "does not hold a key of " + SecretCipher.KEY_BYTES + " bytes", null);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unusable(file, "cannot be read", e);
    }
  }

  private static DecnetException unusable(Path file, String what, @Nullable IOException cause) {
    String message = "The key file " + file + ' ' + what;
    return cause == null
        ? new DecnetException(ErrorCode.STORE_UNAVAILABLE, message)
        : new DecnetException(ErrorCode.STORE_UNAVAILABLE, message, cause);
  }
}
