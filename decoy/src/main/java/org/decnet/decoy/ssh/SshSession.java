package org.decnet.decoy.ssh;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.ServerFactoryManager;
import org.apache.sshd.server.session.ServerSessionImpl;
import org.decnet.decoy.line.SessionLog;
import org.jspecify.annotations.Nullable;

/**
 * The transport of one client, which looks like OpenSSH's: what is proposed, how packets are padded
 * before they are encrypted, and that nothing is said to what no client sends.
 */
final class SshSession extends ServerSessionImpl {
  private static final int MOST_EXCHANGES = 16;

  private final OpenSsh kind;
  private final SessionLog told;
  private @Nullable SshService login;
  private @Nullable SshService channels;
  private int exchanges;

  /**
   * A session that has said nothing yet.
   *
   * @param told takes down what the client proposes first
   */
  SshSession(ServerFactoryManager manager, Wire wire, OpenSsh kind, SessionLog told)
      throws Exception {
    super(manager, wire);
    this.kind = kind;
    this.told = told;
  }

  /** Has two layers above it from now on. */
  void serve(SshService newLogin, SshService newChannels) {
    login = newLogin;
    channels = newChannels;
  }

  /** The first layer. */
  SshService login() {
    return Objects.requireNonNull(login, "It serves nothing yet");
  }

  /** The layer of whoever is logged in. */
  SshService channels() {
    return Objects.requireNonNull(channels, "It serves nothing yet");
  }

  @Override
  protected Map<KexProposalOption, String> createProposal(String hostKeys) {
    Map<KexProposalOption, String> proposal = new EnumMap<>(KexProposalOption.class);
    String ciphers = String.join(",", kind.ciphers());
    String macs = String.join(",", kind.macs());
    String compressions = String.join(",", OpenSsh.COMPRESSIONS);
    proposal.put(KexProposalOption.ALGORITHMS, String.join(",", kind.exchanges()));
    proposal.put(KexProposalOption.SERVERKEYS, String.join(",", kind.hostKeys()));
    proposal.put(KexProposalOption.C2SENC, ciphers);
    proposal.put(KexProposalOption.S2CENC, ciphers);
    proposal.put(KexProposalOption.C2SMAC, macs);
    proposal.put(KexProposalOption.S2CMAC, macs);
    proposal.put(KexProposalOption.C2SCOMP, compressions);
    proposal.put(KexProposalOption.S2CCOMP, compressions);
    proposal.put(KexProposalOption.C2SLANG, "");
    proposal.put(KexProposalOption.S2CLANG, "");
    return proposal;
  }

  /** The proposal says it already if it does. */
  @Override
  protected Map<KexProposalOption, String> doStrictKexProposal(
      Map<KexProposalOption, String> proposal) {
    return proposal;
  }

  @Override
  protected void receiveKexInit(Map<KexProposalOption, String> proposal, byte[] seed)
      throws IOException {
    exchanges++;
    if (exchanges == 1) {
      tell(proposal);
    } else if (exchanges > MOST_EXCHANGES) {
      throw new IOException("The client changes keys too often");
    }
    super.receiveKexInit(proposal, seed);
  }

  private void tell(Map<KexProposalOption, String> proposal) {
    String hassh =
        OpenSsh.hassh(
            proposal.getOrDefault(KexProposalOption.ALGORITHMS, ""),
            proposal.getOrDefault(KexProposalOption.C2SENC, ""),
            proposal.getOrDefault(KexProposalOption.C2SMAC, ""),
            proposal.getOrDefault(KexProposalOption.C2SCOMP, ""));
    told.event("kex").put("hassh", hassh).put("client_version", getClientVersion()).send();
  }

  /** OpenSSH pads with zeros while nothing is encrypted. */
  @Override
  protected Buffer encode(Buffer buffer) throws IOException {
    Buffer packet = super.encode(buffer);
    if (outCipher == null) {
      int padding = packet.array()[packet.rpos() + Integer.BYTES] & 0xFF;
      for (int i = 1; i <= padding; i++) {
        packet.array()[packet.wpos() - i] = 0;
      }
    }
    return packet;
  }

  /** What the library would say of a client that breaks the protocol; OpenSSH hangs up. */
  @Override
  public void disconnect(int reason, String message) {
    close(true);
  }

  @Override
  public void exceptionCaught(Throwable cause) {
    close(true);
  }

  /** Whether a length cannot be; the library reads on then, OpenSSH only what is encrypted. */
  boolean isBroken() {
    return discarding != null && inCipher == null;
  }

  /** Says why the client is sent away, as OpenSSH does in a few cases, and sends it away. */
  void sendAway(String why) throws IOException {
    Buffer goodbye = createBuffer(SshConstants.SSH_MSG_DISCONNECT);
    goodbye.putInt(SshConstants.SSH2_DISCONNECT_PROTOCOL_ERROR);
    goodbye.putString(why);
    goodbye.putString("");
    writePacket(goodbye);
    close(true);
  }
}
