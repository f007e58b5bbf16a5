package org.decnet.decoy.ssh;

import java.io.IOException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** Tells clients of OpenSSH the keys of the host, and proves that it has them, as they ask. */
final class KeyProofs {
  /** What a client asks for proofs with. */
  static final String WANTED = "hostkeys-prove-00@openssh.com";

  private static final String TOLD = "hostkeys-00@openssh.com";
  private static final int MOST = 8;

  private final SshSession session;
  private final List<KeyPair> keys;
  private final List<byte[]> open = new ArrayList<>();
  private int proven;

  KeyProofs(SshSession session, List<KeyPair> keys) {
    this.session = session;
    this.keys = keys;
    for (KeyPair key : keys) {
      Buffer written = new ByteArrayBuffer();
      written.putRawPublicKey(key.getPublic());
      open.add(written.getCompactData());
    }
  }

  void tell() throws IOException {
    Buffer message = session.createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST);
    message.putString(TOLD);
    message.putBoolean(false);
    open.forEach(message::putBytes);
    session.writePacket(message);
  }

  /**
   * Proves what is asked for.
   *
   * @throws IOException if it is asked for too often, or a key is no key of this host
   */
  void prove(Buffer message) throws IOException {
    Buffer answer = session.createBuffer(SshConstants.SSH_MSG_REQUEST_SUCCESS);
    while (message.available() > 0) {
      byte[] asked = message.getBytes();
      KeyPair key = key(asked);
      try {
        answer.putBytes(signed(key, asked));
      } catch (IOException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException("A key cannot be proven", e);
      }
    }
    session.writePacket(answer);
  }

  private KeyPair key(byte[] asked) throws IOException {
    proven++;
    for (int i = 0; i < open.size() && proven <= MOST; i++) {
      if (Arrays.equals(open.get(i), asked)) {
        return keys.get(i);
      }
    }
    throw new IOException("The client asks for proofs that nobody needs");
  }

  private byte[] signed(KeyPair key, byte[] asked) throws Exception {
    Buffer proof = new ByteArrayBuffer();
    proof.putString(WANTED);
    proof.putBytes(session.getSessionId());
    proof.putBytes(asked);
    String type = KeyUtils.getKeyType(key);
    String algorithm =
        KeyPairProvider.SSH_RSA.equals(type) ? KeyUtils.RSA_SHA512_KEY_TYPE_ALIAS : type;
    Signature signature = NamedFactory.create(session.getSignatureFactories(), algorithm);
    signature.initSigner(session, key.getPrivate());
    signature.update(session, proof.getCompactData());
    Buffer written = new ByteArrayBuffer();
    written.putString(algorithm);
    written.putBytes(signature.sign(session));
    return written.getCompactData();
  }
}
