package org.decnet.decoy.ssh;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.decnet.decoy.capture.Upload;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Conversation;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.shell.FakeFiles;
import org.decnet.decoy.shell.FakeShell;
import org.decnet.decoy.shell.ShellSession;
import org.decnet.decoy.shell.Terminal;

/** Somebody who is logged in, and the files that all sessions of the connection share. */
final class Guest {
  private static final int LONGEST_LINE = 64 * 1024;

  private final Site site;
  private final SessionLog log;
  private final String user;
  private final FakeFiles files;

  Guest(Conversation conversation, String user) {
    this.site = conversation.site();
    this.log = conversation.log();
    this.user = user;
    this.files = new FakeFiles(site.persona());
  }

  SessionLog log() {
    return log;
  }

  FakeFiles fileSystem() {
    return files;
  }

  Site site() {
    return site;
  }

  /** Something of ours failed, which is no client's business. */
  void failed(Throwable fault) {
    site.faults()
        .accept(
            fault instanceof RuntimeException expected
                ? expected
                : new IllegalStateException(fault));
  }

  /** A shell in the folder of whoever is logged in. */
  FakeShell newShell() {
    return new FakeShell(site.persona(), user, files);
  }

  /** A shell: with a terminal as people use it, without as scripts do. */
  Channel.Work shell(boolean terminal) {
    return (in, out) -> {
      FakeShell shell = newShell();
      ShellSession session = new ShellSession(shell, log, site.clock());
      if (terminal) {
        Terminal typed = new Terminal(in, new BufferedOutputStream(out));
        typed.write(site.persona().greeting());
        session.hold(typed);
      } else {
        script(shell, session, in, out);
      }
      return shell.status();
    };
  }

  private static void script(
      FakeShell shell, ShellSession session, InputStream in, OutputStream out) throws IOException {
    byte[] line = Lines.next(in, LONGEST_LINE);
    while (line != null && !shell.hasLeft()) {
      if (line.length > 0) {
        out.write(session.run(line).getBytes(StandardCharsets.UTF_8));
      }
      line = shell.hasLeft() ? null : Lines.next(in, LONGEST_LINE);
    }
  }

  /** One command, which may read what the client sends. */
  Channel.Work command(byte[] line, boolean terminal) {
    return (in, out) -> {
      FakeShell shell = newShell();
      ShellSession session = new ShellSession(shell, log, site.clock());
      Scp copy = Scp.of(new String(line, StandardCharsets.UTF_8), this, shell);
      if (copy != null) {
        session.tell(line);
        return copy.over(in, out);
      }
      try (Upload brought = site.uploads().begin()) {
        String output = session.run(line, () -> all(in, brought));
        if (brought.size() > 0) {
          captured(brought, "-");
        }
        String shown = terminal ? output.replace("\n", "\r\n") : output;
        out.write(shown.getBytes(StandardCharsets.UTF_8));
      }
      return shell.status();
    };
  }

  /** What the client sends, to its end or as much as there is room for. */
  private static String all(InputStream in, Upload brought) {
    byte[] some = new byte[8192];
    try {
      int count = in.read(some);
      while (count > 0 && brought.append(some, 0, count)) {
        count = in.read(some);
      }
    } catch (IOException e) {
      return ""; // the client has gone, which its answer will find too
    }
    return new String(brought.content(), StandardCharsets.UTF_8);
  }

  /** Tells of a file that has come. */
  void captured(Upload brought, String path) {
    brought.kept(log.event("file_captured").put("orig_path", path).put("ssh_user", user)).send();
  }

  /** Transfers of files. */
  Channel.Work files() {
    return (in, out) -> {
      try (Sftp server = new Sftp(this, in, out)) {
        server.serve();
      }
      return 0;
    };
  }
}
