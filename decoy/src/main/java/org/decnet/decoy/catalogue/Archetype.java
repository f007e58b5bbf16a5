package org.decnet.decoy.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What kind of host a decoy claims to be, with the services that such a host has. */
public enum Archetype {
  WINDOWS_WORKSTATION("windows-workstation"),
  WINDOWS_SERVER("windows-server"),
  DOMAIN_CONTROLLER("domain-controller"),
  LINUX_SERVER("linux-server"),
  WEB_SERVER("web-server"),
  DATABASE_SERVER("database-server"),
  MAIL_SERVER("mail-server"),
  FILE_SERVER("file-server"),
  PRINTER("printer"),
  IOT_DEVICE("iot-device"),
  INDUSTRIAL_CONTROL("industrial-control"),
  VOIP_SERVER("voip-server"),
  MONITORING_NODE("monitoring-node"),
  DEVOPS_HOST("devops-host"),
  DEADDECK("deaddeck");

  private final String word;

  Archetype(String word) {
    this.word = word;
  }

  /** The word that people and tables use. */
  public String word() {
    return word;
  }

  /** Its services, in whichever version. */
  private List<String> all() {
    return switch (this) {
      case WINDOWS_WORKSTATION -> List.of("smb", "rdp");
      case WINDOWS_SERVER -> List.of("smb", "rdp", "ldap");
      case DOMAIN_CONTROLLER -> List.of("ldap", "smb", "rdp", "llmnr");
      case LINUX_SERVER -> List.of("ssh", "http");
      case WEB_SERVER -> List.of("http", "ftp");
      case DATABASE_SERVER -> List.of("mysql", "postgres", "redis");
      case MAIL_SERVER -> List.of("smtp", "pop3", "imap");
      case FILE_SERVER -> List.of("smb", "ftp", "ssh");
      case PRINTER -> List.of("snmp", "ftp");
      case IOT_DEVICE -> List.of("mqtt", "snmp", "telnet");
      case INDUSTRIAL_CONTROL -> List.of("modbus", "snmp");
      case VOIP_SERVER -> List.of("sip");
      case MONITORING_NODE -> List.of("snmp", "ssh");
      case DEVOPS_HOST -> List.of("docker_api", "ssh", "k8s");
      case DEADDECK -> List.of("ssh");
    };
  }

  /** Those of its services that there are in this version; perhaps none. */
  public List<ServiceKind> services() {
    return all().stream().map(ServiceKind::named).flatMap(Optional::stream).toList();
  }

  /** Those of its services that this version does not have. */
  public List<String> missing() {
    return all().stream().filter(name -> ServiceKind.named(name).isEmpty()).toList();
  }

  /** The archetype of a word. */
  public static Optional<Archetype> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
