package org.decnet.decoy.ssh;

import java.io.IOException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * The layer of whoever is logged in (RFC 4254): sessions, and what else is asked for, which is told
 * and refused as OpenSSH refuses it where forwarding is off. Nothing connects anywhere.
 */
final class Channels extends SshService {
  /** As OpenSSH has it. */
  private static final int MOST_SESSIONS = 10;

  private static final int MOST_REQUESTS = 4000;
  private static final int LARGEST_PACKET = 32_768;
  private static final int CONNECT_FAILED = 2;

  private final Conversation conversation;
  private final SessionLog told;
  private final KeyProofs proofs;
  private final Map<Integer, Channel> open = new TreeMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private Guest guest;
  private int requests;
  private boolean noMoreSessions;

  Channels(SshSession session, Conversation conversation, List<KeyPair> keys) {
    super(session);
    this.conversation = conversation;
    this.told = conversation.log();
    this.proofs = new KeyProofs(session, keys);
    this.guest = new Guest(conversation, "");
  }

  /** Somebody is logged in. */
  void begin(String user) {
    guest = new Guest(conversation, user);
  }

  /** Tells the keys of this host, as OpenSSH does once somebody is logged in. */
  void tellKeys() throws IOException {
    proofs.tell();
  }

  @Override
  void take(int command, Buffer message) throws IOException {
    switch (command) {
      case SshConstants.SSH_MSG_GLOBAL_REQUEST -> asked(message);
      case SshConstants.SSH_MSG_CHANNEL_OPEN -> opened(message);
      case SshConstants.SSH_MSG_CHANNEL_REQUEST -> channel(message).asked(message);
      case SshConstants.SSH_MSG_CHANNEL_WINDOW_ADJUST -> channel(message).widen(message.getUInt());
      case SshConstants.SSH_MSG_CHANNEL_DATA -> channel(message).typed(message.getBytes());
      case SshConstants.SSH_MSG_CHANNEL_EXTENDED_DATA -> channel(message);
      case SshConstants.SSH_MSG_CHANNEL_EOF -> channel(message).typedAll();
      case SshConstants.SSH_MSG_CHANNEL_CLOSE -> closed(channel(message));
      default -> throw new IOException("A message " + command + " that no client sends");
    }
  }

  private void count() throws IOException {
    requests++;
    if (requests > MOST_REQUESTS) {
      throw new IOException("The client asks for too much");
    }
  }

  private Channel channel(Buffer message) throws IOException {
    Channel channel = found(message.getInt());
    if (channel == null) {
      ours().sendAway("Received packet for nonexistent channel");
      throw new IOException("The client speaks of a channel that is not there");
    }
    return channel;
  }

  private synchronized @Nullable Channel found(int id) {
    return open.get(id);
  }

  private void asked(Buffer message) throws IOException {
    count();
    String name = message.getString();
    boolean answered = message.getBoolean();
    switch (name) {
      case "no-more-sessions@openssh.com" -> noMoreSessions = true;
      case "tcpip-forward" ->
          told.event("tcpip_forward")
              .put("listen", message.getString() + ":" + message.getUInt())
              .send();
      case KeyProofs.WANTED -> {
        proofs.prove(message);
        return;
      }
      default -> {}
    }
    if (answered) {
      ours().writePacket(ours().createBuffer(SshConstants.SSH_MSG_REQUEST_FAILURE));
    }
  }

  private void opened(Buffer message) throws IOException {
    count();
    String type = message.getString();
    int theirs = message.getInt();
    long window = message.getUInt();
    long packet = message.getUInt();
    switch (type) {
      case "session" -> session(theirs, window, packet);
      case "direct-tcpip" -> {
        told.event("direct_tcpip")
            .put("host", message.getString())
            .put("port", message.getUInt())
            .put("originator_ip", message.getString())
            .put("originator_port", message.getUInt())
            .send();
        refuse(theirs, SshConstants.SSH_OPEN_ADMINISTRATIVELY_PROHIBITED);
      }
      default -> refuse(theirs, SshConstants.SSH_OPEN_ADMINISTRATIVELY_PROHIBITED);
    }
  }

  private void session(int theirs, long window, long packet) throws IOException {
    if (noMoreSessions) {
      ours()
          .sendAway(
              "Possible attack: attempt to open a session after additional sessions disabled");
      return;
    }
    Channel channel = added(theirs, window, packet);
    if (channel == null) {
      refuse(theirs, CONNECT_FAILED);
      return;
    }
    Buffer answer = ours().createBuffer(SshConstants.SSH_MSG_CHANNEL_OPEN_CONFIRMATION);
    answer.putInt(theirs);
    answer.putInt(channel.id());
    answer.putInt(0);
    answer.putInt(LARGEST_PACKET);
    ours().writePacket(answer);
  }

  private synchronized @Nullable Channel added(int theirs, long window, long packet) {
    if (open.size() >= MOST_SESSIONS) {
      return null;
    }
    int id = 0;
    while (open.containsKey(id)) {
      id++;
    }
    Channel channel =
        new Channel(this, id, theirs, window, Math.min(packet, LARGEST_PACKET), guest);
    open.put(id, channel);
    return channel;
  }

  private void refuse(int theirs, int reason) throws IOException {
    Buffer answer = ours().createBuffer(SshConstants.SSH_MSG_CHANNEL_OPEN_FAILURE);
    answer.putInt(theirs);
    answer.putInt(reason);
    answer.putString("open failed");
    answer.putString("");
    ours().writePacket(answer);
  }

  private void closed(Channel channel) throws IOException {
    channel.end();
    channel.close();
    forget(channel);
  }

  private synchronized void forget(Channel channel) {
    open.remove(channel.id());
  }

  /**
   * Lets something be done on a thread of its own, which ends with the connection at the latest.
   */
  synchronized void run(Runnable work) {
    threads.removeIf(thread -> !thread.isAlive());
    threads.add(
        Thread.ofVirtual()
            .name("decnet-decoy-ssh-channel")
            .uncaughtExceptionHandler((thread, fault) -> guest.failed(fault))
            .start(work));
  }

  /** Ends all channels, and waits until nothing is done any more. */
  void end() {
    List<Thread> running;
    synchronized (this) {
      open.values().forEach(Channel::end);
      running = List.copyOf(threads);
    }
    try {
      for (Thread thread : running) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
