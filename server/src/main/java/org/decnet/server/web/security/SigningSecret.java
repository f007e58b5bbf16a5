package org.decnet.server.web.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.web.setup.Secret;
import org.decnet.server.web.setup.WebSettings;
import org.jspecify.annotations.Nullable;

/** The key that signs tokens: from the settings, else made once and kept in the data folder. */
final class SigningSecret {
  static final String FILE = "jwt.secret";

  private SigningSecret() {}

  /**
   * The key.
   *
   * @throws DecnetException if it is too short, or the data folder neither has nor takes one
   */
  static SecretKey of(@Nullable Secret configured, Path dataFolder, SecureRandom random) {
    String text = configured == null ? kept(dataFolder.resolve(FILE), random) : configured.value();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < WebSettings.MIN_SECRET_BYTES) {
      throw new DecnetException(
          ErrorCode.BAD_SETTING,
          "The secret that signs tokens must be at least "
              + WebSettings.MIN_SECRET_BYTES
              + " bytes long (DECNET_JWT_SECRET or the file "
              + FILE
              + " in the data folder)");
    }
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  private static String kept(Path file, SecureRandom random) {
    try {
      return Files.exists(file) ? Files.readString(file).strip() : made(file, random);
    } catch (IOException e) {
      throw new DecnetException(
          ErrorCode.STORE_UNAVAILABLE,
          "The secret that signs tokens cannot be read or written: " + file,
          e);
    }
  }

  private static String made(Path file, SecureRandom random) throws IOException {
    byte[] bytes = new byte[WebSettings.MIN_SECRET_BYTES];
    random.nextBytes(bytes);
    String text = HexFormat.of().formatHex(bytes);
    try (SeekableByteChannel out =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
      out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
      return text;
    } catch (FileAlreadyExistsException e) {
      return Files.readString(file).strip(); // another process was faster
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
