package org.decnet.decoy.postgres;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.decnet.decoy.listen.Conversation;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.decoy.login.Accounts;
import org.decnet.decoy.persona.Distro;
import org.decnet.decoy.tls.SelfSigned;
import org.jspecify.annotations.Nullable;

/** The talk of PostgreSQL 15: a first message, a login, and statements that find no tables. */
public final class PostgresTalk implements Talk {
  private static final int PROTOCOL = 3 << 16;
  private static final int CANCEL = 80_877_102;
  private static final int SSL = 80_877_103;
  private static final int GSS = 80_877_104;
  private static final int MOST_FIRST = 4;
  private static final int MOST_PARAMETERS = 64;
  private static final String FATAL = "FATAL";

  private final Site site;
  private final PostgresLogin login;
  private final String version;
  private final AtomicInteger processes;
  private final @Nullable SSLContext tls;

  /** The talk of one server. */
  public PostgresTalk(Site site, PostgresSettings settings) {
    this.site = site;
    Accounts accounts = settings.logins().orWeakOnes(site.persona(), "postgres", "postgres");
    this.login = new PostgresLogin(site, accounts, settings.plain());
    this.version = "15." + site.persona().number("postgres.version", 6, 11);
    this.processes = new AtomicInteger(site.persona().number("postgres.process", 900, 9000));
    this.tls =
        encrypts(site.persona().distro())
            ? SelfSigned.context(site, "postgres", site.persona().hostName())
            : null;
  }

  /** Packages of Debian's kind come with a certificate. */
  private static boolean encrypts(Distro distro) {
    return switch (distro) {
      case DEBIAN, UBUNTU20, UBUNTU22, KALI -> true;
      default -> false;
    };
  }

  @Override
  public void hold(Conversation conversation) throws IOException {
    Received first = begun(conversation);
    if (first == null) {
      return;
    }
    String user = "";
    String database = "";
    String name = first.text();
    for (int i = 0; i < MOST_PARAMETERS && !name.isEmpty(); i++) {
      String value = first.text();
      user = name.equals("user") ? value : user;
      database = name.equals("database") ? value : database;
      name = first.text();
    }
    if (user.isEmpty()) {
      say(
          conversation,
          "28000",
          "no PostgreSQL user name specified in startup packet",
          "postmaster.c 2296 ProcessStartupPacket");
    } else if (login.admits(conversation, user, database.isEmpty() ? user : database)) {
      welcome(conversation, user);
      String where = database.isEmpty() ? user : database;
      new PostgresQueries(conversation, version, user, where, site.persona().hostName()).serve();
    }
  }

  /** The message that names the user; null if there is none. */
  private @Nullable Received begun(Conversation conversation) throws IOException {
    boolean encrypted = false;
    for (int i = 0; i < MOST_FIRST; i++) {
      Received first = Received.first(conversation);
      int code = first == null ? CANCEL : first.int32();
      switch (code) {
        case SSL -> {
          SSLContext context = encrypted ? null : tls;
          conversation.write(context == null ? "N" : "S");
          conversation.flush();
          if (context != null) {
            conversation.startTls(context);
            encrypted = true;
          }
        }
        case GSS -> {
          conversation.write("N");
          conversation.flush();
        }
        case PROTOCOL -> {
          return first;
        }
        case CANCEL -> {
          return null;
        }
        default -> {
          if (first != null) {
            conversation.log().event("unknown_packet").put("data", first.whole()).send();
          }
          unsupported(conversation, code);
          return null;
        }
      }
    }
    return null;
  }

  private static void unsupported(Conversation conversation, int code) throws IOException {
    String text =
        "unsupported frontend protocol "
            + (code >>> 16)
            + "."
            + (code & 0xFFFF)
            + ": server supports 3.0 to 3.0";
    say(conversation, "0A000", text, "postmaster.c 2195 ProcessStartupPacket");
  }

  private static void say(Conversation conversation, String code, String text, String where)
      throws IOException {
    Message.error(FATAL, code, text, where).to(conversation);
    conversation.flush();
  }

  private void welcome(Conversation conversation, String user) throws IOException {
    String[] parameters = {
      "in_hot_standby", "off",
      "integer_datetimes", "on",
      "TimeZone", "Etc/UTC",
      "IntervalStyle", "postgres",
      "is_superuser", "on",
      "application_name", "",
      "default_transaction_read_only", "off",
      "scram_iterations", "4096",
      "DateStyle", "ISO, MDY",
      "standard_conforming_strings", "on",
      "session_authorization", user,
      "client_encoding", "UTF8",
      "server_version", version + " (" + site.persona().distro().slug() + ")",
      "server_encoding", "UTF8"
    };
    for (int i = 0; i < parameters.length; i += 2) {
      new Message('S').text(parameters[i]).text(parameters[i + 1]).to(conversation);
    }
    new Message('K').int32(processes.addAndGet(3)).raw(site.bytes(Integer.BYTES)).to(conversation);
    new Message('Z').raw(new byte[] {'I'}).to(conversation);
    conversation.flush();
  }
}
