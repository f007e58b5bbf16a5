package org.decnet.server.canary.make;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryToken;

/**
 * A private key of OpenSSH that follows from a seed and opens nothing. The place that it calls is
 * in the comment, which {@code ssh-keygen} shows.
 */
final class SshKeyFile {
  private static final String TYPE = "ssh-ed25519";
  private static final int BLOCK = 8;
  private static final int LINE = 70;
  private static final int KEY_BYTES = 32;

  private SshKeyFile() {}

  static TokenFile of(CanaryToken token, Callback callback) {
    SeededWords words = new SeededWords(token.seed());
    byte[] secret = words.bytes("ssh", KEY_BYTES);
    byte[] open = publicKey(secret);
    String user = token.params().getOrDefault("user", words.user());
    String place = token.kind() == CanaryKind.DNS ? callback.host(token) : callback.url(token);
    String comment = user + "@" + place;

    Bytes pair = new Bytes().text(TYPE).data(open);
    Bytes hidden = new Bytes();
    byte[] check = words.bytes("ssh-check", 4);
    hidden.raw(check).raw(check).text(TYPE).data(open);
    hidden.data(concat(secret, open)).text(comment);
    for (int pad = 1; hidden.size() % BLOCK != 0; pad++) {
      hidden.raw(new byte[] {(byte) pad});
    }
    Bytes file = new Bytes().raw("openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII));
    file.text("none").text("none").text("").number(1).data(pair.all()).data(hidden.all());
    String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(file.all());
    return TokenFile.text(
        "id_ed25519",
        "application/x-pem-file",
        "-----BEGIN OPENSSH PRIVATE KEY-----\n" + body + "\n-----END OPENSSH PRIVATE KEY-----\n");
  }

  /** The public half; the platform tells it only for keys that it makes itself. */
  private static byte[] publicKey(byte[] secret) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Given(secret));
      KeyPair pair = generator.generateKeyPair();
      byte[] made = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      if (!Arrays.equals(made, secret)) {
        throw new IllegalStateException("This platform makes keys of other randomness");
      }
      EdECPublicKey open = (EdECPublicKey) pair.getPublic();
      return littleEndian(open);
    } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
      throw new IllegalStateException("Every Java platform from 15 on has Ed25519", e);
    }
  }

  private static byte[] littleEndian(EdECPublicKey key) {
    byte[] big = key.getPoint().getY().toByteArray();
    byte[] little = new byte[KEY_BYTES];
    for (int i = 0; i < big.length && i < KEY_BYTES; i++) {
      little[i] = big[big.length - 1 - i];
    }
    if (key.getPoint().isXOdd()) {
      little[KEY_BYTES - 1] |= (byte) 0x80;
    }
    return little;
  }

  private static byte[] concat(byte[] first, byte[] second) {
    return new Bytes().raw(first).raw(second).all();
  }

  /** Randomness that is none. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    Given(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] target) {
      System.arraycopy(bytes, 0, target, 0, Math.min(bytes.length, target.length));
    }
  }

  /** Values as SSH writes them (RFC 4251, section 5). */
  private static final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes raw(byte[] bytes) {
      out.writeBytes(bytes);
      return this;
    }

    Bytes number(int number) {
      out.write(number >>> 24);
      out.write(number >>> 16);
      out.write(number >>> 8);
      out.write(number);
      return this;
    }

    Bytes data(byte[] bytes) {
      return number(bytes.length).raw(bytes);
    }

    Bytes text(String text) {
      return data(text.getBytes(StandardCharsets.UTF_8));
    }

    int size() {
      return out.size();
    }

    byte[] all() {
      return out.toByteArray();
    }
  }
}
