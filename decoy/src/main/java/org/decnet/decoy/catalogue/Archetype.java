package org.decnet.decoy.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What kind of host a decoy claims to be, with the services that such a host has. */
public enum Archetype {
  WINDOWS_WORKSTATION("windows-workstation", "smb", "rdp"),
  WINDOWS_SERVER("windows-server", "smb", "rdp", "ldap"),
  DOMAIN_CONTROLLER("domain-controller", "ldap", "smb", "rdp", "llmnr"),
  LINUX_SERVER("linux-server", "ssh", "http"),
  WEB_SERVER("web-server", "http", "ftp"),
  DATABASE_SERVER("database-server", "mysql", "postgres", "redis"),
  MAIL_SERVER("mail-server", "smtp", "pop3", "imap"),
  FILE_SERVER("file-server", "smb", "ftp", "ssh"),
  PRINTER("printer", "snmp", "ftp"),
  IOT_DEVICE("iot-device", "mqtt", "snmp", "telnet"),
  INDUSTRIAL_CONTROL("industrial-control", "modbus", "snmp"),
  VOIP_SERVER("voip-server", "sip"),
  MONITORING_NODE("monitoring-node", "snmp", "ssh"),
  DEVOPS_HOST("devops-host", "docker_api", "ssh", "k8s"),
  DEADDECK("deaddeck", "ssh");

  private final String word;
  private final List<String> services;

  Archetype(String word, String... services) {
    this.word = word;
    this.services = List.of(services);
  }

  /** The word that people and tables use. */
  public String word() {
    return word;
  }

  /** Those of its services that there are in this version; perhaps none. */
  public List<ServiceKind> services() {
    return services.stream().map(ServiceKind::named).flatMap(Optional::stream).toList();
  }

  /** Those of its services that this version does not have. */
  public List<String> missing() {
    return services.stream().filter(name -> ServiceKind.named(name).isEmpty()).toList();
  }

  /** The archetype of a word. */
  public static Optional<Archetype> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
