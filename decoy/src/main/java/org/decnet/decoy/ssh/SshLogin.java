package org.decnet.decoy.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.login.Accounts;
import org.jspecify.annotations.Nullable;

/** The first layer: who wants in, with what. It answers as OpenSSH does (RFC 4252). */
final class SshLogin extends SshService {
  private static final int MOST_FAILURES = 6;
  private static final String NEXT = "ssh-connection";
  private static final String EVENT = "login_attempt";

  private final SessionLog told;
  private final OpenSsh kind;
  private final Accounts accounts;
  private final Channels channels;
  private @Nullable String who;
  private int attempts;
  private int failures;

  SshLogin(SshSession session, SessionLog log, OpenSsh kind, Accounts accounts, Channels channels) {
    super(session);
    this.told = log;
    this.kind = kind;
    this.accounts = accounts;
    this.channels = channels;
  }

  @Override
  void take(int command, Buffer message) throws IOException {
    if (command != SshConstants.SSH_MSG_USERAUTH_REQUEST) {
      throw new IOException("A message " + command + " before a login");
    }
    String user = message.getString();
    String service = message.getString();
    String method = message.getString();
    String asked = "(" + user + "," + service + ")";
    String before = who == null ? asked : who;
    who = asked;
    if (!before.equals(asked)) {
      ours().sendAway("Change of username or service not allowed: " + before + " -> " + asked);
      return;
    }
    attempts++;
    if (service.equals(NEXT) && admits(user, method, message)) {
      enter(user, message);
    } else {
      refuse(method);
    }
  }

  private boolean admits(String user, String method, Buffer message) {
    switch (method) {
      case "password" -> {
        message.getBoolean(); // whether it is to be changed, which a server without PAM ignores
        return password(user, message.getBytes());
      }
      case "publickey" -> key(user, message);
      default -> {}
    }
    return false;
  }

  private boolean password(String user, byte[] password) {
    boolean in = accounts.admits(user, new String(password, StandardCharsets.UTF_8));
    told.login(EVENT, user, password, in ? "success" : "failure");
    return in;
  }

  /** No key is known here. */
  private void key(String user, Buffer message) {
    message.getBoolean(); // whether it is signed, which only a known key has to be
    message.getString();
    told.event(EVENT)
        .put("username", user)
        .put("secret_kind", "publickey")
        .put("fingerprint", fingerprint(message.getBytes()))
        .put("outcome", "failure")
        .send();
  }

  private static String fingerprint(byte[] key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private void enter(String user, Buffer message) throws IOException {
    channels.begin(user);
    try {
      ours().signalAuthenticationSuccess(user, NEXT, message);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("The library ends the session", e);
    }
    channels.tellKeys();
  }

  private void refuse(String method) throws IOException {
    failures += attempts > 1 || !method.equals("none") ? 1 : 0;
    if (failures >= MOST_FAILURES) {
      ours().sendAway("Too many authentication failures");
      return;
    }
    Buffer answer = ours().createBuffer(SshConstants.SSH_MSG_USERAUTH_FAILURE);
    answer.putString(kind.methods());
    answer.putBoolean(false);
    ours().writePacket(answer);
  }
}
