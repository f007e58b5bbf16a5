package org.decnet.server.webhook.mail;

import org.decnet.intel.setting.ApiKey;
import org.decnet.intel.setting.KeyReader;
import org.decnet.model.setting.SettingReader;
import org.jspecify.annotations.Nullable;

/**
 * The operator's mail server, which takes mail of webhooks (RFC 6409).
 *
 * @param host name or address; {@code DECNET_WEBHOOK_SMTP_HOST}
 * @param port {@code DECNET_WEBHOOK_SMTP_PORT}
 * @param security how the way there is protected; {@code DECNET_WEBHOOK_SMTP_TLS}
 * @param login who sends; null if the server asks nobody
 * @param from address of the sender; {@code DECNET_WEBHOOK_SMTP_FROM}
 */
public record MailServer(
    String host, int port, Security security, @Nullable Login login, String from) {
  private static final String HOST = "DECNET_WEBHOOK_SMTP_HOST";
  private static final String PORT = "DECNET_WEBHOOK_SMTP_PORT";
  private static final String TLS = "DECNET_WEBHOOK_SMTP_TLS";
  private static final String USER = "DECNET_WEBHOOK_SMTP_USER";
  private static final String PASSWORD = "DECNET_WEBHOOK_SMTP_PASSWORD";
  private static final String FROM = "DECNET_WEBHOOK_SMTP_FROM";
  private static final int LAST_PORT = 65_535;

  /** How the way to the server is protected. */
  public enum Security {
    /** TLS before anything is said (RFC 8314). */
    TLS(465),
    /** TLS after a greeting, or nothing is sent (RFC 3207). */
    STARTTLS(587),
    /** Not at all. */
    NONE(25);

    private final int usualPort;

    Security(int usualPort) {
      this.usualPort = usualPort;
    }
  }

  /**
   * Who sends.
   *
   * @param user {@code DECNET_WEBHOOK_SMTP_USER}
   * @param password {@code DECNET_WEBHOOK_SMTP_PASSWORD}, or {@code …_PASSWORD_FILE}
   */
  public record Login(String user, ApiKey password) {}

  /** Reads what an environment says; null if it names no server. */
  public static @Nullable MailServer of(SettingReader reader) {
    String host = reader.text(HOST, "");
    Security security = security(reader);
    int port = reader.number(PORT, security.usualPort, 1, LAST_PORT);
    Login login = login(reader, security);
    String from = reader.text(FROM, "");
    if (host.isEmpty()) {
      return null;
    }
    if (!host.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '/' && c != '%')) {
      reader.wrong(HOST + " must be the name or address of a host");
    }
    if (!MailTo.isAddress(from)) {
      reader.wrong(FROM + " must be the mail address of the sender");
    }
    return new MailServer(host, port, security, login, from);
  }

  private static Security security(SettingReader reader) {
    return switch (reader.text(TLS, "starttls")) {
      case "starttls" -> Security.STARTTLS;
      case "tls" -> Security.TLS;
      case "none" -> Security.NONE;
      default -> {
        reader.wrong(TLS + " must be starttls, tls or none");
        yield Security.STARTTLS;
      }
    };
  }

  private static @Nullable Login login(SettingReader reader, Security security) {
    String user = reader.text(USER, "");
    ApiKey password = new KeyReader(reader).key(PASSWORD);
    if (user.isEmpty() && password == null) {
      return null;
    }
    if (user.isEmpty() || password == null) {
      reader.wrong(USER + " and " + PASSWORD + " must be set together");
      return null;
    }
    if (security == Security.NONE) {
      reader.wrong(PASSWORD + " must not go over a way that is open: set " + TLS);
    }
    return new Login(user, password);
  }
}
