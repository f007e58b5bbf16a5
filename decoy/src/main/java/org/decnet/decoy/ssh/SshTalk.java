package org.decnet.decoy.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.ServiceFactory;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Conversation;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.decoy.login.Accounts;
import org.decnet.decoy.login.LoginSettings;
import org.decnet.decoy.text.Parts;
import org.jspecify.annotations.Nullable;

/** The talk of OpenSSH. */
public final class SshTalk implements Talk {
  private static final int LONGEST_BANNER = 8192;
  private static final int STEP = 8192;
  private static final String LOGIN = "ssh-userauth";
  private static final String CONNECTION = "ssh-connection";

  private final OpenSsh kind;
  private final Accounts accounts;
  private final List<KeyPair> keys;
  private final SshServer server;

  /** The talk of one server. */
  public SshTalk(Site site, LoginSettings settings) {
    this.kind = OpenSsh.of(site.persona().distro());
    this.accounts = settings.logins().orWeakOnes(site.persona(), "ssh", "root");
    this.keys = HostKeys.of(site, kind.rsaBits());
    this.server = configured();
  }

  /** What the library asks for; it listens nowhere and starts nothing. */
  private SshServer configured() {
    SshServer made = SshServer.setUpDefaultServer();
    made.setKeyPairProvider(HostKeys.provider(keys));
    made.setKeyExchangeFactories(Algorithms.exchanges(kind.algorithms()));
    made.setCipherFactories(Algorithms.ciphers(kind.ciphers()));
    made.setMacFactories(Algorithms.macs(kind.macs()));
    made.setCompressionFactories(Algorithms.compressions());
    made.setSignatureFactories(Algorithms.signatures(kind.hostKeys()));
    made.setKexExtensionHandler(new Extensions(kind));
    made.setServiceFactories(List.of(new Layer(LOGIN), new Layer(CONNECTION)));
    CoreModuleProperties.SERVER_IDENTIFICATION.set(made, kind.version());
    CoreModuleProperties.IGNORE_MESSAGE_FREQUENCY.set(made, 0L);
    return made;
  }

  /** Finds the layer of a connection. */
  private record Layer(String getName) implements ServiceFactory {
    @Override
    public SshService create(Session session) {
      SshSession ours = (SshSession) session;
      return getName.equals(LOGIN) ? ours.login() : ours.channels();
    }
  }

  @Override
  public void hold(Conversation conversation) throws IOException {
    SshSession session = session(conversation);
    Channels channels = new Channels(session, conversation, keys);
    session.serve(new SshLogin(session, conversation.log(), kind, accounts, channels), channels);
    try {
      byte[] banner = banner(conversation);
      if (banner != null) {
        received(session, banner, banner.length);
        pass(conversation, session);
      }
    } finally {
      channels.end();
      session.close(true);
    }
  }

  /** A session that has said who it is. */
  private SshSession session(Conversation conversation) throws IOException {
    SessionLog log = conversation.log();
    try {
      SshSession session = new SshSession(server, new Wire(conversation), kind, log);
      session.start();
      return session;
    } catch (Exception e) {
      throw new IOException("The library begins no session", e);
    }
  }

  /** Passes on what comes until one of both sides ends. */
  private static void pass(Conversation conversation, SshSession session) throws IOException {
    byte[] some = new byte[STEP];
    while (session.isOpen() && !session.isBroken()) {
      int count = conversation.in().read(some, 0, STEP);
      if (count < 0) {
        return;
      }
      received(session, some, count);
    }
  }

  /** A boundary: at what a client sends the library throws whatever it likes. */
  private static void received(SshSession session, byte[] some, int count) throws IOException {
    try {
      session.messageReceived(new ByteArrayBuffer(some, 0, count));
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("The client breaks the protocol", e);
    }
  }

  /** The client's first line, with its end; null if it is none, which the client is told. */
  private static byte @Nullable [] banner(Conversation conversation) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean valid = true;
    int one = conversation.in().read();
    while (one >= 0 && one != '\n' && valid) {
      valid = one != 0 && !ends(line) && line.size() < LONGEST_BANNER;
      line.write(one);
      one = valid ? conversation.in().read() : one;
    }
    if (one < 0) {
      return null;
    }
    String text = line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    String version = valid ? version(text) : "";
    if (version.equals("2.0") || version.equals("1.99")) {
      return (text + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
    conversation.log().payload(line.toByteArray());
    conversation.say(
        version.isEmpty()
            ? "Invalid SSH identification string."
            : "Protocol major versions differ.");
    return null;
  }

  /** The version of the protocol that a line names, before a name of the software; else empty. */
  private static String version(String line) {
    List<String> parts = Parts.of(line, '-', 3);
    boolean named = parts.size() == 3 && parts.getFirst().equals("SSH") && !parts.get(2).isEmpty();
    List<String> numbers = named ? Parts.of(parts.get(1), '.', 3) : List.of();
    boolean two = numbers.size() == 2 && numbers.stream().allMatch(SshTalk::isNumber);
    return two ? parts.get(1) : "";
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 3
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean ends(ByteArrayOutputStream line) {
    byte[] bytes = line.toByteArray();
    return bytes.length > 0 && bytes[bytes.length - 1] == '\r';
  }
}
