package org.decnet.decoy.ssh;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.decnet.decoy.listen.Site;

/** The keys that the installation of OpenSSH makes, made once for a decoy and kept. */
final class HostKeys {
  /** The JDK makes these keys far faster than Bouncy Castle. */
  private static final String RSA = "RSA";

  private static final String CURVE = "secp256r1";

  private HostKeys() {}

  /** The keys, in the order of the usual configuration. */
  static List<KeyPair> of(Site site, int rsaBits) {
    return List.of(
        kept(site, "ssh.rsa", RSA, generator -> generator.initialize(rsaBits)),
        kept(
            site,
            "ssh.ecdsa",
            KeyUtils.EC_ALGORITHM,
            generator -> generator.initialize(new ECGenParameterSpec(CURVE))),
        kept(site, "ssh.eddsa", SecurityUtils.ED25519, generator -> {}));
  }

  static KeyPairProvider provider(List<KeyPair> keys) {
    return KeyPairProvider.wrap(keys);
  }

  /** Says how large a key is. */
  @FunctionalInterface
  private interface Size {
    void set(KeyPairGenerator generator) throws GeneralSecurityException;
  }

  private static KeyPair kept(Site site, String name, String algorithm, Size size) {
    byte[] kept = site.keepsakes().get(name, () -> made(algorithm, size));
    ByteBuffer bytes = ByteBuffer.wrap(kept);
    byte[] open = new byte[bytes.getInt()];
    bytes.get(open);
    byte[] secret = new byte[bytes.remaining()];
    bytes.get(secret);
    try {
      KeyFactory factory =
          algorithm.equals(RSA)
              ? KeyFactory.getInstance(RSA)
              : SecurityUtils.getKeyFactory(algorithm);
      return new KeyPair(
          factory.generatePublic(new X509EncodedKeySpec(open)),
          factory.generatePrivate(new PKCS8EncodedKeySpec(secret)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The kept key " + name + " cannot be used", e);
    }
  }

  /** A new key: length of the open half, the open half, the secret half. */
  private static byte[] made(String algorithm, Size size) {
    try {
      KeyPairGenerator generator =
          algorithm.equals(RSA)
              ? KeyPairGenerator.getInstance(RSA)
              : SecurityUtils.getKeyPairGenerator(algorithm);
      size.set(generator);
      KeyPair pair = generator.generateKeyPair();
      byte[] open = pair.getPublic().getEncoded();
      byte[] secret = pair.getPrivate().getEncoded();
      return ByteBuffer.allocate(Integer.BYTES + open.length + secret.length)
          .putInt(open.length)
          .put(open)
          .put(secret)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No key of " + algorithm + " can be made", e);
    }
  }
}
