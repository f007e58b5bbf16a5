package org.decnet.decoy.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.decnet.decoy.line.EventLine;
import org.decnet.decoy.listen.Conversation;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.login.Accounts;
import org.jspecify.annotations.Nullable;

/** Who is let in to PostgreSQL, by a password or by a proof of it. */
final class PostgresLogin {
  private static final int OK = 0;
  private static final int PLAIN = 3;
  private static final int SASL = 10;
  private static final int GO_ON = 11;
  private static final int FINAL = 12;
  private static final int ANSWER = 'p';
  private static final int NONCE_BYTES = 18;
  private static final int SALT_DIGITS = 32;

  private final Site site;
  private final Accounts accounts;
  private final boolean plain;

  PostgresLogin(Site site, Accounts accounts, boolean plain) {
    this.site = site;
    this.accounts = accounts;
    this.plain = plain;
  }

  /** Asks, tells, and answers; whether the client is in. */
  boolean admits(Conversation conversation, String user, String database) throws IOException {
    Boolean in =
        plain ? byPassword(conversation, user, database) : byProof(conversation, user, database);
    if (in == null) {
      return false;
    }
    if (in) {
      new Message('R').int32(OK).to(conversation);
    } else {
      refuse(
          conversation,
          "28P01",
          "password authentication failed for user \"" + user + "\"",
          "auth.c 326 auth_failed");
    }
    return in;
  }

  private static void refuse(Conversation conversation, String code, String text, String where)
      throws IOException {
    Message.error("FATAL", code, text, where).to(conversation);
    conversation.flush();
  }

  /** The next answer of the client; null if it gives none. */
  private static @Nullable Received answer(Conversation conversation) throws IOException {
    conversation.flush();
    Received answer = Received.next(conversation);
    if (answer != null && answer.type() != ANSWER) {
      conversation.log().event("unknown_packet").put("data", answer.whole()).send();
      refuse(
          conversation,
          "08P01",
          "expected password response, got message type " + answer.type(),
          "auth.c 698 recv_password_packet");
      return null;
    }
    return answer;
  }

  private @Nullable Boolean byPassword(Conversation conversation, String user, String database)
      throws IOException {
    new Message('R').int32(PLAIN).to(conversation);
    Received answer = answer(conversation);
    if (answer == null) {
      return null;
    }
    String password = answer.text();
    boolean in = accounts.admits(user, password);
    told(conversation, user, database, password, in).send();
    return in;
  }

  private @Nullable Boolean byProof(Conversation conversation, String user, String database)
      throws IOException {
    new Message('R').int32(SASL).text(Scram.NAME).raw(new byte[] {0}).to(conversation);
    Received first = answer(conversation);
    if (first == null) {
      return null;
    }
    first.text(); // the name, of which there is one
    first.int32();
    Scram scram = Scram.of(first.rest(), nonce(), salt(user));
    if (scram == null) {
      refuse(
          conversation, "08P01", "malformed SCRAM message", "auth-scram.c 894 read_client_first");
      return null;
    }
    new Message('R')
        .int32(GO_ON)
        .raw(scram.serverFirst().getBytes(StandardCharsets.UTF_8))
        .to(conversation);
    Received last = answer(conversation);
    if (last == null || !scram.take(last.rest())) {
      return null;
    }
    return proven(conversation, scram, user, database);
  }

  private boolean proven(Conversation conversation, Scram scram, String user, String database)
      throws IOException {
    for (Accounts.Pair pair : accounts.pairs()) {
      String answer = scram.answer(pair.password());
      if (answer != null) {
        boolean in = pair.user().equals(user);
        told(conversation, user, database, pair.password(), in).send();
        if (in) {
          new Message('R')
              .int32(FINAL)
              .raw(answer.getBytes(StandardCharsets.US_ASCII))
              .to(conversation);
        }
        return in;
      }
    }
    told(conversation, user, database, scram.told(), false)
        .put("secret_kind", "scram_sha256_proof")
        .send();
    return false;
  }

  private static EventLine told(
      Conversation conversation, String user, String database, String secret, boolean in) {
    return conversation
        .log()
        .event("auth")
        .put("username", user)
        .secret(secret.getBytes(StandardCharsets.UTF_8))
        .put("outcome", in ? "success" : "failure")
        .put("database", database);
  }

  private String nonce() {
    return Base64.getEncoder().encodeToString(site.bytes(NONCE_BYTES));
  }

  /** The same for a user each time, as a server has it stored; it makes one up for who is not. */
  private byte[] salt(String user) {
    return HexFormat.of().parseHex(site.persona().hex("postgres.salt." + user, SALT_DIGITS));
  }
}
