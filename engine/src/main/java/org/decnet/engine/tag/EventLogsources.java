package org.decnet.engine.tag;

import java.util.List;
import org.decnet.model.event.EventKind;
import org.decnet.sigma.Logsource;

/** Which Sigma logsources an event answers to (spec 01, section 2.3). */
final class EventLogsources {
  private static final String DECNET = "decnet";
  private static final String LINUX = "linux";

  private EventLogsources() {}

  /**
   * The logsources of events of a kind on a service.
   *
   * @param service service or protocol; empty if not known
   */
  static List<Logsource> of(EventKind kind, String service) {
    return switch (kind) {
      case CONNECTION -> List.of(decnet(kind, service), new Logsource("firewall", null, service));
      case AUTH_ATTEMPT ->
          service.equals("ssh")
              ? List.of(
                  new Logsource("authentication", DECNET, service),
                  new Logsource(null, LINUX, "sshd"))
              : List.of(new Logsource("authentication", DECNET, service));
      case PROCESS -> List.of(new Logsource("process_creation", LINUX, null));
      case FILE_OP -> List.of(new Logsource("file_event", LINUX, null));
      case HTTP_REQUEST ->
          List.of(
              decnet(kind, service),
              new Logsource("webserver", null, service),
              new Logsource("proxy", null, service));
      case DB_COMMAND -> List.of(new Logsource("database", service, service));
      case DNS_QUERY -> List.of(new Logsource("dns", null, null));
      case MAIL_COMMAND -> List.of(new Logsource(null, DECNET, "smtp"));
      case ALERT -> List.of(new Logsource("alert", service, null));
      case COMMAND,
          FILE,
          PROTO_REQUEST,
          TUNNEL,
          PAYLOAD,
          FINGERPRINT,
          RECORDING,
          NOTICE,
          CANARY_TRIGGER,
          SESSION,
          CREDENTIAL,
          IDENTITY,
          BEHAVIOR,
          EMAIL,
          CANARY,
          CANARY_FINGERPRINT,
          INTEL,
          HTTP_FINGERPRINT,
          IPV6_LEAK ->
          List.of(decnet(kind, service));
    };
  }

  /** The logsources of files of which somebody says that they are malware. */
  static List<Logsource> ofMalware(String service) {
    return List.of(decnet(EventKind.FILE, service), new Logsource("antivirus", null, null));
  }

  private static Logsource decnet(EventKind kind, String service) {
    return new Logsource(kind.kindName(), DECNET, service);
  }
}
