package org.decnet.decoy.mysql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Conversation;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.decoy.login.Accounts;
import org.decnet.decoy.login.LoginSettings;
import org.jspecify.annotations.Nullable;

/** The talk of MySQL 5.7: a login by challenge, and statements that find an empty database. */
public final class MysqlTalk implements Talk {
  private static final String NATIVE = "mysql_native_password";
  private static final int CHALLENGE_BYTES = 20;
  private static final int FLAGS = (0x8ff7 & ~0x800) | 0x8000;
  private static final int MORE_FLAGS = 0x81ff & ~0x100;
  private static final int AUTO_COMMIT = 2;
  private static final int UTF8 = 33;
  private static final int MOST_COMMANDS = 2000;

  private final Site site;
  private final Accounts accounts;
  private final AtomicInteger connections;
  private final String version;

  /** The talk of one server. */
  public MysqlTalk(Site site, LoginSettings settings) {
    this.site = site;
    this.accounts = settings.logins().orWeakOnes(site.persona(), "mysql", "root");
    this.connections = new AtomicInteger(site.persona().number("mysql", 20, 9000));
    this.version = "5.7." + site.persona().number("mysql.version", 30, 44) + "-log";
  }

  @Override
  public void hold(Conversation conversation) throws IOException {
    Packets packets = new Packets(conversation);
    byte[] challenge = challenge();
    greet(packets, challenge);
    conversation.flush();
    byte[] first = packets.next();
    Login login = first == null ? null : Login.read(first);
    if (first == null) {
      return;
    }
    if (login == null || login.wantsTls()) {
      conversation.log().event("unknown_packet").put("data", first).send();
      error(packets, 1043, "08S01", "Bad handshake");
      conversation.flush();
      return;
    }
    byte[] proof = login.proof();
    if (!login.plugin().isEmpty() && !login.plugin().equals(NATIVE)) {
      packets.write(
          new Packets.Content().number(1, 0xFE).ended(NATIVE).raw(challenge).number(1, 0));
      conversation.flush();
      proof = packets.next();
    }
    if (proof != null && admits(login, proof, challenge, conversation)) {
      packets.write(ok());
      conversation.flush();
      serve(packets, login, conversation);
    } else if (proof != null) {
      error(
          packets,
          1045,
          "28000",
          "Access denied for user '"
              + login.user()
              + "'@'"
              + conversation.log().ends().source()
              + "' (using password: "
              + (proof.length == 0 ? "NO" : "YES")
              + ")");
      conversation.flush();
    }
  }

  /** Bytes that are no zero, as a text with a zero behind it must be. */
  private byte[] challenge() {
    byte[] bytes = site.bytes(CHALLENGE_BYTES);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (1 + (bytes[i] & 0x7F) % 0x7E);
    }
    return bytes;
  }

  private void greet(Packets packets, byte[] challenge) throws IOException {
    packets.write(
        new Packets.Content()
            .number(1, 10)
            .ended(version)
            .number(4, connections.incrementAndGet())
            .raw(Arrays.copyOf(challenge, 8))
            .number(1, 0)
            .number(2, FLAGS)
            .number(1, UTF8)
            .number(2, AUTO_COMMIT)
            .number(2, MORE_FLAGS)
            .number(1, CHALLENGE_BYTES + 1)
            .raw(new byte[10])
            .raw(Arrays.copyOfRange(challenge, 8, CHALLENGE_BYTES))
            .number(1, 0)
            .ended(NATIVE));
  }

  /** The password itself is not sent: one of ours that makes the same proof is the one. */
  private boolean admits(Login login, byte[] proof, byte[] challenge, Conversation conversation) {
    boolean in = false;
    String known = null;
    for (Accounts.Pair pair : accounts.pairs()) {
      boolean same = Arrays.equals(Login.proof(pair.password(), challenge), proof);
      boolean user = pair.user().equals(login.user());
      known = same ? pair.password() : known;
      in |= user && (same || pair.password().equals("*"));
    }
    note(login, proof, challenge, known, in, conversation.log());
    return in;
  }

  private static void note(
      Login login,
      byte[] proof,
      byte[] challenge,
      @Nullable String known,
      boolean in,
      SessionLog log) {
    String outcome = in ? "success" : "failure";
    if (known != null || proof.length == 0) {
      byte[] secret = (known == null ? "" : known).getBytes(StandardCharsets.UTF_8);
      log.event("auth")
          .put("username", login.user())
          .secret(secret)
          .put("outcome", outcome)
          .put("database", login.database())
          .send();
      return;
    }
    HexFormat hex = HexFormat.of();
    String hash = "$mysqlna$" + hex.formatHex(challenge) + "*" + hex.formatHex(proof);
    log.event("auth")
        .put("username", login.user())
        .secret(hash.getBytes(StandardCharsets.US_ASCII))
        .put("secret_kind", "mysql_native_challenge")
        .put("outcome", outcome)
        .put("database", login.database())
        .send();
  }

  private void serve(Packets packets, Login login, Conversation conversation) throws IOException {
    String database = login.database();
    Statements statements = new Statements(version, site);
    for (int i = 0; i < MOST_COMMANDS; i++) {
      byte[] packet = packets.next();
      if (packet == null || packet.length == 0 || packet[0] == 1) {
        return;
      }
      String text = new String(packet, 1, packet.length - 1, StandardCharsets.UTF_8);
      switch (packet[0]) {
        case 2 -> {
          database = text;
          note(conversation.log(), "USE " + text, database);
          packets.write(ok());
        }
        case 3 -> {
          note(conversation.log(), text, database);
          answer(packets, statements, text, login);
        }
        case 14 -> packets.write(ok());
        default -> {
          conversation.log().event("unknown_packet").put("data", packet).send();
          error(packets, 1047, "08S01", "Unknown command");
        }
      }
      conversation.flush();
    }
  }

  private static void note(SessionLog log, String statement, String database) {
    log.event("query")
        .put("query", statement)
        .put("database", database.isEmpty() ? null : database)
        .send();
  }

  private static void answer(Packets packets, Statements statements, String text, Login login)
      throws IOException {
    Statements.Answer answer = statements.answer(text, login.user());
    switch (answer) {
      case Statements.Done done -> packets.write(ok());
      case Statements.Wrong wrong -> error(packets, wrong.code(), wrong.state(), wrong.message());
      case Statements.Rows rows -> rows(packets, rows);
    }
  }

  private static void rows(Packets packets, Statements.Rows rows) throws IOException {
    packets.write(new Packets.Content().number(1, rows.columns().size()));
    for (String column : rows.columns()) {
      packets.write(
          new Packets.Content()
              .counted("def")
              .counted("")
              .counted("")
              .counted("")
              .counted(column)
              .counted("")
              .number(1, 12)
              .number(2, UTF8)
              .number(4, 1024)
              .number(1, 253)
              .number(2, 0)
              .number(1, 31)
              .number(2, 0));
    }
    packets.write(end());
    for (var row : rows.rows()) {
      Packets.Content content = new Packets.Content();
      row.forEach(content::counted);
      packets.write(content);
    }
    packets.write(end());
  }

  private static Packets.Content ok() {
    return new Packets.Content()
        .number(1, 0)
        .number(1, 0)
        .number(1, 0)
        .number(2, AUTO_COMMIT)
        .number(2, 0);
  }

  private static Packets.Content end() {
    return new Packets.Content().number(1, 0xFE).number(2, 0).number(2, AUTO_COMMIT);
  }

  private static void error(Packets packets, int code, String state, String message)
      throws IOException {
    packets.write(new Packets.Content().number(1, 0xFF).number(2, code).raw("#" + state + message));
  }
}
