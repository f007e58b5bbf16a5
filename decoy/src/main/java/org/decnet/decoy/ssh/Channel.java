package org.decnet.decoy.ssh;

import java.io.IOException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** One session of a client: what it asks for before it begins, and the ends of it. */
final class Channel {
  private static final int WINDOW = 2 << 20;

  private final Channels all;
  private final int id;
  private final int theirs;
  private final Guest guest;
  private final ChannelInput in;
  private final ChannelOutput out;
  private boolean terminal;
  private boolean begun;
  private boolean closed;

  Channel(Channels all, int id, int theirs, long window, long packet, Guest guest) {
    this.all = all;
    this.id = id;
    this.theirs = theirs;
    this.guest = guest;
    this.in = new ChannelInput(this);
    this.out = new ChannelOutput(this, window, (int) packet);
  }

  int id() {
    return id;
  }

  /** What the client does once it has begun. */
  @FunctionalInterface
  interface Work {
    /**
     * Does it, and gives the status that it ends with.
     *
     * @throws IOException if the client has gone
     */
    int over(ChannelInput in, ChannelOutput out) throws IOException;
  }

  /** The client asks for something (RFC 4254, section 6). */
  void asked(Buffer message) throws IOException {
    String type = message.getString();
    boolean answered = message.getBoolean();
    Work work = begun ? null : work(type, message);
    boolean granted = work != null || granted(type, message);
    if (work != null) {
      begun = true;
      allow(WINDOW);
    }
    if (answered) {
      all.ours()
          .writePacket(
              message(
                  granted
                      ? SshConstants.SSH_MSG_CHANNEL_SUCCESS
                      : SshConstants.SSH_MSG_CHANNEL_FAILURE));
    }
    if (work != null) {
      all.run(() -> done(work));
    }
  }

  private boolean granted(String type, Buffer message) {
    terminal |= type.equals("pty-req");
    return switch (type) {
      case "env" -> isTaken(message.getString());
      case "pty-req", "window-change", "auth-agent-req@openssh.com" -> true;
      default -> false;
    };
  }

  /** Which variables distributions let clients set. */
  private static boolean isTaken(String variable) {
    return variable.equals("LANG") || variable.startsWith("LC_");
  }

  private @Nullable Work work(String type, Buffer message) {
    return switch (type) {
      case "shell" -> guest.shell(terminal);
      case "exec" -> guest.command(message.getBytes(), terminal);
      case "subsystem" -> message.getString().equals("sftp") ? guest.files() : null;
      default -> null;
    };
  }

  private void done(Work work) {
    try {
      int status = work.over(in, out);
      Buffer exit = message(SshConstants.SSH_MSG_CHANNEL_REQUEST);
      exit.putString("exit-status");
      exit.putBoolean(false);
      exit.putInt(status);
      all.ours().writePacket(exit);
      all.ours().writePacket(message(SshConstants.SSH_MSG_CHANNEL_EOF));
      close();
    } catch (IOException e) {
      end(); // the client has gone
    }
  }

  /** Takes what the client sends into the session. */
  void typed(byte[] bytes) throws IOException {
    in.put(bytes);
  }

  /** The client sends no more. */
  void typedAll() {
    in.end();
  }

  /** The client takes more. */
  void widen(long bytes) {
    out.widen(bytes);
  }

  /** Lets the client send more. */
  void allow(int bytes) throws IOException {
    in.widen(bytes);
    Buffer wider = message(SshConstants.SSH_MSG_CHANNEL_WINDOW_ADJUST);
    wider.putInt(bytes);
    all.ours().writePacket(wider);
  }

  /** Sends the client some bytes that fit its window. */
  void send(byte[] bytes, int from, int count) throws IOException {
    Buffer data = message(SshConstants.SSH_MSG_CHANNEL_DATA);
    data.putBytes(bytes, from, count);
    all.ours().writePacket(data);
  }

  private Buffer message(byte type) {
    Buffer message = all.ours().createBuffer(type);
    message.putInt(theirs);
    return message;
  }

  /** Says that nothing follows, once. */
  void close() throws IOException {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    all.ours().writePacket(message(SshConstants.SSH_MSG_CHANNEL_CLOSE));
  }

  /** Nothing goes in or out any more. */
  void end() {
    in.end();
    out.end();
  }
}
