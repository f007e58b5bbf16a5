package org.decnet.decoy.ftp;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.decnet.decoy.capture.Upload;
import org.decnet.decoy.capture.Uploads;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Conversation;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.login.Accounts;
import org.decnet.decoy.text.Paths;
import org.jspecify.annotations.Nullable;

/** One client of a server of FTP (RFC 959). The server never connects to anybody. */
final class FtpSession implements AutoCloseable {
  private static final int LONGEST_LINE = 4096;
  private static final int MOST_COMMANDS = 2000;
  private static final int KEPT = 256 * 1024;
  private static final Set<String> BEFORE_LOGIN = Set.of("USER", "PASS", "QUIT", "FEAT", "OPTS");

  private final Conversation conversation;
  private final SessionLog log;
  private final Accounts accounts;
  private final boolean anonymous;
  private final FtpFiles files;
  private final Uploads uploads;
  private String user = "";
  private boolean in;
  private boolean mayWrite;
  private boolean left;
  private String folder = "/";
  private String renamed = "";
  private @Nullable Passive passive;

  FtpSession(Conversation conversation, Site site, Accounts accounts, boolean anonymous) {
    this.conversation = conversation;
    this.log = conversation.log();
    this.accounts = accounts;
    this.anonymous = anonymous;
    this.uploads = site.uploads();
    this.files = new FtpFiles(site.persona().bootedAt());
  }

  void hold() throws IOException {
    say("220 (vsFTPd 3.0.3)");
    for (int i = 0; i < MOST_COMMANDS && !left; i++) {
      byte[] line = conversation.in().line(LONGEST_LINE);
      if (line == null) {
        return;
      }
      if (line.length >= LONGEST_LINE - 1) {
        say("500 Input line too long.");
        return;
      }
      String text = new String(line, StandardCharsets.UTF_8);
      int space = text.indexOf(' ');
      String verb = (space < 0 ? text : text.substring(0, space)).toUpperCase(Locale.ROOT);
      take(verb, space < 0 ? "" : text.substring(space + 1), line);
    }
  }

  private void take(String verb, String argument, byte[] line) throws IOException {
    if (!verb.equals("USER") && !verb.equals("PASS")) {
      log.event("command").put("cmd", line).send();
    }
    if (!in && !BEFORE_LOGIN.contains(verb)) {
      say("530 Please login with USER and PASS.");
      return;
    }
    switch (verb) {
      case "USER" -> user(argument);
      case "PASS" -> password(argument);
      case "QUIT" -> leave();
      case "PASV" -> passive(false);
      case "EPSV" -> passive(true);
      case "LIST" -> list(argument, false);
      case "NLST" -> list(argument, true);
      case "RETR" -> send(argument);
      case "STOR", "APPE", "STOU" -> receive(argument);
      case "CWD", "XCWD" -> go(argument);
      case "CDUP", "XCUP" -> go("..");
      case "DELE", "MKD", "XMKD", "RMD", "XRMD", "RNFR", "RNTO" -> change(verb, argument);
      case "SIZE" -> size(argument);
      default -> say(FtpReplies.of(verb, argument, folder));
    }
  }

  private void user(String name) throws IOException {
    user = name;
    log.event("user").put("username", name).send();
    if (in) {
      say("530 Can't change to another user.");
    } else if (isAnonymous() && !anonymous) {
      say("530 Permission denied.");
    } else {
      say("331 Please specify the password.");
    }
  }

  private boolean isAnonymous() {
    return user.equalsIgnoreCase("anonymous") || user.equalsIgnoreCase("ftp");
  }

  private void password(String password) throws IOException {
    if (in) {
      say("230 Already logged in.");
      return;
    }
    if (user.isEmpty()) {
      say("503 Login with USER first.");
      return;
    }
    mayWrite = accounts.admits(user, password);
    in = mayWrite || (isAnonymous() && anonymous);
    log.login(
        "auth_attempt",
        user,
        password.getBytes(StandardCharsets.UTF_8),
        in ? "success" : "failure");
    say(in ? "230 Login successful." : "530 Login incorrect.");
  }

  private void leave() throws IOException {
    left = true;
    say("221 Goodbye.");
  }

  private void passive(boolean extended) throws IOException {
    close();
    InetAddress local = conversation.localAddress();
    byte[] address = local.getAddress();
    if (!extended && address.length != 4) {
      say("425 Use EPSV instead.");
      return;
    }
    Passive opened = new Passive(local, conversation.peerAddress());
    passive = opened;
    int port = opened.port();
    if (extended) {
      say("229 Entering Extended Passive Mode (|||" + port + "|)");
      return;
    }
    List<String> numbers = new ArrayList<>();
    for (byte one : address) {
      numbers.add(Integer.toString(one & 0xFF));
    }
    numbers.add(Integer.toString(port >> 8));
    numbers.add(Integer.toString(port & 0xFF));
    say("227 Entering Passive Mode (" + String.join(",", numbers) + ").");
  }

  /** What is done with the second connection. */
  @FunctionalInterface
  private interface Transfer {
    void over(Socket socket) throws IOException;
  }

  /** Opens the second connection and closes it behind a transfer; false if it does not come. */
  private boolean transfer(String before, Transfer transfer) throws IOException {
    Passive opened = passive;
    if (opened == null) {
      say("425 Use PORT or PASV first.");
      return false;
    }
    try (Socket socket = opened.accept()) {
      say(before);
      transfer.over(socket);
      return true;
    } catch (SocketTimeoutException e) {
      say("425 Failed to establish connection.");
      return false;
    } finally {
      close();
    }
  }

  private void list(String argument, boolean namesOnly) throws IOException {
    String wanted = argument.startsWith("-") ? "" : argument;
    byte[] text = FtpFiles.bytes(files.list(path(wanted), namesOnly));
    if (transfer(
        "150 Here comes the directory listing.", socket -> socket.getOutputStream().write(text))) {
      say("226 Directory send OK.");
    }
  }

  private void send(String name) throws IOException {
    log.event("download_attempt").put("path", path(name)).send();
    byte[] content = files.read(path(name));
    if (content == null) {
      say("550 Failed to open file.");
      return;
    }
    String opening =
        "150 Opening BINARY mode data connection for " + name + " (" + content.length + " bytes).";
    if (transfer(opening, socket -> socket.getOutputStream().write(content))) {
      say("226 Transfer complete.");
    }
  }

  private void receive(String name) throws IOException {
    if (!mayWrite) {
      say("550 Permission denied.");
      return;
    }
    String path = path(name);
    try (Upload upload = uploads.begin()) {
      boolean[] whole = new boolean[1];
      if (!transfer("150 Ok to send data.", socket -> whole[0] = drain(socket, upload))) {
        return;
      }
      upload.kept(log.event("file_captured").put("orig_path", path)).send();
      byte[] head = upload.content();
      files.write(path, head.length <= KEPT ? head : Arrays.copyOf(head, KEPT));
      say(whole[0] ? "226 Transfer complete." : "451 Failure writing to local file.");
    }
  }

  /** Takes what comes; false if there is no room for all of it. */
  private static boolean drain(Socket socket, Upload upload) throws IOException {
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8192];
    int got = in.read(buffer);
    while (got > 0) {
      if (!upload.append(buffer, 0, got)) {
        return false;
      }
      got = in.read(buffer);
    }
    return true;
  }

  private void go(String name) throws IOException {
    String path = path(name);
    boolean there = files.isFolder(path);
    folder = there ? path : folder;
    say(there ? "250 Directory successfully changed." : "550 Failed to change directory.");
  }

  private void size(String name) throws IOException {
    byte[] content = files.read(path(name));
    say(content == null ? "550 Could not get file size." : "213 " + content.length);
  }

  private void change(String verb, String name) throws IOException {
    if (!mayWrite) {
      say("550 Permission denied.");
      return;
    }
    String path = path(name);
    switch (verb) {
      case "DELE" ->
          say(
              files.remove(path)
                  ? "250 Delete operation successful."
                  : "550 Delete operation failed.");
      case "MKD", "XMKD" ->
          say(
              files.makeFolder(path)
                  ? "257 \"" + path.replace("\"", "\"\"") + "\" created"
                  : "550 Create directory operation failed.");
      case "RMD", "XRMD" ->
          say(
              files.removeFolder(path)
                  ? "250 Remove directory operation successful."
                  : "550 Remove directory operation failed.");
      case "RNFR" -> {
        renamed = files.read(path) == null ? "" : path;
        say(renamed.isEmpty() ? "550 RNFR command failed." : "350 Ready for RNTO.");
      }
      default -> rename(path);
    }
  }

  private void rename(String path) throws IOException {
    byte[] content = renamed.isEmpty() ? null : files.read(renamed);
    if (content == null) {
      say("503 RNFR required first.");
    } else if (files.write(path, content)) {
      files.remove(renamed);
      say("250 Rename successful.");
    } else {
      say("550 Rename failed.");
    }
    renamed = "";
  }

  private String path(String name) {
    return Paths.resolve(folder, name);
  }

  private void say(String line) throws IOException {
    conversation.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    conversation.flush();
  }

  @Override
  public void close() throws IOException {
    Passive opened = passive;
    passive = null;
    if (opened != null) {
      opened.close();
    }
  }
}
